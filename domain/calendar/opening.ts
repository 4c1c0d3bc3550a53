import { NoHours, openSpans } from './open-spans.ts'
import type { CalendarHours } from './schema.ts'

export interface Opening {
  open: boolean
  /** When that changes next. */
  changesAt: Date
}

/** Whether a calendar is open, and until when. Spans that meet at midnight are one. Throws NoHours when it never opens. */
export function openingAt(calendar: CalendarHours, at: Date): Opening {
  const now = at.getTime()
  let until: number | null = null
  for (const { start, end } of openSpans(calendar, now)) {
    if (until === null && start > now) return { open: false, changesAt: new Date(start) }
    if (until !== null && start > until) return { open: true, changesAt: new Date(until) }
    until = end
    // Open around the clock: there is nothing to wait for within a year.
    if (until - now > 366 * 86_400_000) return { open: true, changesAt: new Date(until) }
  }
  throw new NoHours()
}
