import type { CalendarHours } from '../../calendar/schema.ts'
import { clocksOf } from '../clocks-of.ts'
import type { Metric } from '../metric.ts'
import { clockText } from './clock-text.ts'
import { log } from './log.ts'
import { samplePolicy } from './policy.ts'

/** The clock of one metric with one target, by a log written as a line. */
export function dueText(
  metric: Metric,
  target: number | string,
  calendar: CalendarHours | null,
  line: string,
  over: Parameters<typeof samplePolicy>[1] = {},
): string {
  const policy = samplePolicy({ [metric]: target }, over)
  return clockText(clocksOf(log(line), policy, 2, calendar)[metric])
}
