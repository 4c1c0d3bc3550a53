import { Temporal } from 'temporal-polyfill'
import type { Span } from './day-spans.ts'
import { holidayOn } from './holiday-on.ts'
import { openSpans } from './open-spans.ts'
import type { CalendarHours } from './schema.ts'

export interface ClosedSpan extends Span {
  /** Name of the first holiday that lies in it. */
  holiday?: string
}

/** The first holiday among the days that a span touches. */
function holidayIn({ zone, holidays }: CalendarHours, { start, end }: Span): string | undefined {
  const dayOf = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const last = dayOf(end - 1)
  for (let day = dayOf(start); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const holiday = holidayOn(holidays, day)
    if (holiday) return holiday.name
  }
  return undefined
}

/**
 * When a calendar is closed between two instants, in order; together with the open time they fill what lies between. Throws NoHours when
 * it never opens.
 */
export function closedSpans(calendar: CalendarHours, from: Date, to: Date): ClosedSpan[] {
  const closed: ClosedSpan[] = []
  const end = to.getTime()
  let at = from.getTime()
  if (end <= at) return closed
  const close = (span: Span) => {
    const holiday = holidayIn(calendar, span)
    closed.push({ ...span, ...(holiday !== undefined && { holiday }) })
  }
  for (const span of openSpans(calendar, at)) {
    if (span.start > at) close({ start: at, end: Math.min(span.start, end) })
    at = span.end
    if (at >= end) break
  }
  return closed
}
