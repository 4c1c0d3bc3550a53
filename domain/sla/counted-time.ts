import { addBusinessTime, businessTimeBetween } from '../calendar/business-time.ts'
import type { CalendarHours } from '../calendar/schema.ts'
import type { CountedTime } from './schema.ts'

/** What a clock's time is counted by. No calendar: around the clock. */
export interface Counting {
  time: CountedTime
  calendar: CalendarHours | null
}

/** The first instant at which so many milliseconds of a clock's time have passed. Throws NoHours when its calendar is never open. */
export function addTime({ time, calendar }: Counting, from: Date, ms: number): Date {
  if (time === 'calendar' || !calendar) return new Date(from.getTime() + ms)
  return addBusinessTime(calendar, from, ms)
}

/** Milliseconds of a clock's time between two instants; 0 when the second is not after the first. Throws NoHours as `addTime` does. */
export function timeBetween({ time, calendar }: Counting, from: Date, to: Date): number {
  if (time === 'calendar' || !calendar) return Math.max(0, to.getTime() - from.getTime())
  return businessTimeBetween(calendar, from, to)
}
