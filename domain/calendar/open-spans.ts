import { Temporal } from 'temporal-polyfill'
import { daySpans, type Span } from './day-spans.ts'
import type { CalendarHours } from './schema.ts'

/** How far hours are looked for: the longest time without any that still counts as a calendar with hours. */
export const HORIZON_DAYS = 400

/** A calendar that is never open: no time of it can be told. */
export class NoHours extends Error {
  constructor() {
    super('This calendar has no opening hours. Add some, or take another calendar.')
  }
}

/** Days computed already, by calendar: zones are slow to ask. Goes with the calendar. */
const computed = new WeakMap<CalendarHours, Map<string, Span[]>>()

function spansOf(calendar: CalendarHours, date: Temporal.PlainDate): Span[] {
  const days = computed.get(calendar) ?? new Map<string, Span[]>()
  computed.set(calendar, days)
  const key = date.toString()
  const spans = days.get(key) ?? daySpans(calendar, date)
  days.set(key, spans)
  return spans
}

/**
 * The open spans of a calendar from an instant on, forward without end; the first may have begun before. Days are computed as they are
 * asked for. Throws NoHours when nothing is open within `HORIZON_DAYS`.
 * @param from milliseconds since 1970
 */
export function* openSpans(calendar: CalendarHours, from: number): Generator<Span, never> {
  // A day earlier: an interval may reach over midnight where clocks change.
  let date = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate()
    .subtract({ days: 1 })
  for (let without = 0; without <= HORIZON_DAYS; without += 1) {
    for (const span of spansOf(calendar, date)) {
      if (span.end <= from) continue
      without = 0
      yield span
    }
    date = date.add({ days: 1 })
  }
  throw new NoHours()
}
