import { Temporal } from 'temporal-polyfill'
import { holidayOn } from './holiday-on.ts'
import type { CalendarHours } from './schema.ts'

/** Open time as instants, in milliseconds since 1970: from `start` to before `end`. */
export interface Span {
  start: number
  end: number
}

/**
 * The instant at which clocks on the wall show a time of a day. A time that is skipped when clocks go forward is the instant at which they
 * do; of one that comes twice when they go back, an interval begins at the first and ends at the second.
 */
function instantOf(date: Temporal.PlainDate, time: string, zone: string, side: 'start' | 'end'): number {
  const [day, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time]
  const local = day.toPlainDateTime(clock)
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const second = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (!second.toPlainDateTime().equals(local)) {
    const gap = first.getTimeZoneTransition('next')
    return (gap ?? second).epochMilliseconds
  }
  return (side === 'start' ? first : second).epochMilliseconds
}

/** When a calendar is open on a day of its zone: the hours of the week, or of the holiday that the day is. In order, maybe none. */
export function daySpans({ zone, week, holidays }: CalendarHours, date: Temporal.PlainDate): Span[] {
  const hours = holidayOn(holidays, date)?.hours ?? week[date.dayOfWeek - 1] ?? []
  return hours
    .map(({ from, to }) => ({
      start: instantOf(date, from, zone, 'start'),
      end: instantOf(date, to, zone, 'end'),
    }))
    .filter(({ start, end }) => start < end)
}
