import type { CalendarHours } from '../calendar/schema.ts'
import type { Priority } from '../ticket/priority.ts'
import { addTime } from './counted-time.ts'
import { orNoHours } from './or-no-hours.ts'
import type { Policy } from './policy-schema.ts'

/**
 * By when we answer a message that comes at an instant, as one can tell a customer: "we answer by 14:05". Null when nothing is promised,
 * or the calendar is never open.
 */
export function promiseOf(
  { targets }: Pick<Policy, 'targets'>,
  priority: Priority,
  calendar: CalendarHours | null,
  at: Date,
): Date | null {
  const target = targets.firstResponse[priority] ?? targets.nextResponse[priority]
  if (!target) return null
  return orNoHours(
    () => addTime({ time: target.time, calendar }, at, target.minutes * 60_000),
    () => null,
  )
}
