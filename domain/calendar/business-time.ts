import { NoHours, openSpans } from './open-spans.ts'
import type { CalendarHours } from './schema.ts'

/**
 * The instant at which so much open time has passed: the first such, so that a target that ends exactly at closing is due at closing and
 * not at the next opening. No time at all passes at once.
 * @param start instant to count from; open or not
 * @param ms open time in milliseconds, not negative
 * Throws NoHours when the calendar is never open.
 */
export function addBusinessTime(calendar: CalendarHours, start: Date, ms: number): Date {
  if (!(ms >= 0)) throw new RangeError('Business time cannot be negative.')
  const from = start.getTime()
  if (ms === 0) return new Date(from)
  let left = ms
  for (const span of openSpans(calendar, from)) {
    const begin = Math.max(span.start, from)
    if (span.end - begin >= left) return new Date(begin + left)
    left -= span.end - begin
  }
  throw new NoHours()
}

/**
 * How much open time lies between two instants, in milliseconds; 0 when the second is not after the first. The inverse of
 * `addBusinessTime`. Throws NoHours when the calendar is never open.
 */
export function businessTimeBetween(calendar: CalendarHours, start: Date, end: Date): number {
  const [from, to] = [start.getTime(), end.getTime()]
  if (to <= from) return 0
  let sum = 0
  for (const span of openSpans(calendar, from)) {
    if (span.start >= to) return sum
    sum += Math.min(span.end, to) - Math.max(span.start, from)
    if (span.end >= to) return sum
  }
  throw new NoHours()
}
