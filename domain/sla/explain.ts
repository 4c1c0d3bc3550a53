import { closedSpans } from '../calendar/closed-spans.ts'
import { NoHours } from '../calendar/open-spans.ts'
import type { CalendarHours } from '../calendar/schema.ts'
import type { Category } from '../ticket/category.ts'
import { timeBetween } from './counted-time.ts'
import type { Segment } from './runs.ts'
import type { Clock, CountedTime } from './schema.ts'

/** What a deadline is made of. Start and target, and all that was closed or at rest, add up to when it is due. */
export type ExplainPart =
  | { kind: 'start'; at: Date }
  | { kind: 'target'; minutes: number; time: CountedTime }
  /** `ms` of closed time, from closing to opening. */
  | { kind: 'closed'; from: Date; to: Date; ms: number; holiday?: string }
  /** `ms` by the wall; `to` is null while it still rests, which is counted until now. */
  | { kind: 'rested'; from: Date; to: Date | null; ms: number; category: Category }
  /** `left` in the clock's own time, negative when overdue. `at` is null while it rests, or has no hours to count (`left` is null too). */
  | { kind: 'due'; at: Date | null; left: number | null }

function closedParts(calendar: CalendarHours, from: Date, to: Date): ExplainPart[] {
  return closedSpans(calendar, from, to).map(({ start, end, holiday }) => ({
    kind: 'closed',
    ...{ from: new Date(start), to: new Date(end), ms: end - start },
    ...(holiday !== undefined && { holiday }),
  }))
}

function restedPart({ from, to, reason, ran = 0 }: Segment, now: Date): ExplainPart {
  const ms = (to ?? now).getTime() - from.getTime() - ran
  return { kind: 'rested', from, to, ms: Math.max(0, ms), category: reason }
}

/**
 * Why a clock is due when it is, in parts for the interface to word. It adds the same segments up that decided: in business time what was
 * closed while it ran, and what it rested, until it is due; while it rests, until now.
 */
export function explain(
  clock: Clock,
  segments: readonly Segment[],
  calendar: CalendarHours | null,
  now: Date,
): ExplainPart[] {
  const { startedAt, targetMin, time, breachedAt, metAt } = clock
  const head: ExplainPart[] = [
    { kind: 'start', at: startedAt },
    { kind: 'target', minutes: targetMin, time },
  ]
  const at = clock.dueAt ?? breachedAt
  const hours = time === 'business' ? calendar : null
  try {
    const between = segments.flatMap((segment, index) => {
      const { from, running } = segment
      if (at && from >= at) return []
      if (!running) return [restedPart(segment, now)]
      // Met before it was due: as if it had gone on.
      const to = metAt && index === segments.length - 1 ? null : segment.to
      const end = to && (!at || to < at) ? to : (at ?? now)
      return hours ? closedParts(hours, from, end) : []
    })
    const counting = { time, calendar }
    const signed = (due: Date) =>
      due > now ? timeBetween(counting, now, due) : -timeBetween(counting, due, now)
    return [...head, ...between, { kind: 'due', at, left: at ? signed(at) : (clock.leftMs ?? null) }]
  } catch (error) {
    if (error instanceof NoHours) return [...head, { kind: 'due', at: null, left: null }]
    throw error
  }
}
