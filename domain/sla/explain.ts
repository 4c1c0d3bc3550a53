import { closedSpans } from '../calendar/closed-spans.ts'
import type { CalendarHours } from '../calendar/schema.ts'
import type { Category } from '../ticket/category.ts'
import { timeBetween } from './counted-time.ts'
import { orNoHours } from './or-no-hours.ts'
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

function restedPart({ from, to, reason, ran = 0 }: Segment, until: Date): ExplainPart {
  const end = to && to < until ? to : until
  const ms = Math.max(0, end.getTime() - from.getTime() - ran)
  return { kind: 'rested', from, to, ms, category: reason }
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
  const until = at ?? now
  const hours = time === 'business' ? calendar : null
  const between = (): ExplainPart[] =>
    segments.flatMap((segment, index) => {
      const { from, running } = segment
      if (at && from >= at) return []
      if (!running) return [restedPart(segment, until)]
      // Met before it was due: as if it had gone on.
      const to = metAt && index === segments.length - 1 ? null : segment.to
      return hours ? closedParts(hours, from, to && to < until ? to : until) : []
    })
  const left = (): number | null => {
    if (!at) return clock.leftMs ?? null
    const counting = { time, calendar }
    return at > now ? timeBetween(counting, now, at) : -timeBetween(counting, at, now)
  }
  return orNoHours<ExplainPart[]>(
    () => [...head, ...between(), { kind: 'due', at, left: left() }],
    () => [...head, { kind: 'due', at: null, left: null }],
  )
}
