import type { CalendarHours } from '../calendar/schema.ts'
import type { Priority } from '../ticket/priority.ts'
import { addTime, type Counting } from './counted-time.ts'
import { metrics, type Metric } from './metric.ts'
import { orNoHours } from './or-no-hours.ts'
import type { Policy, Target } from './policy-schema.ts'
import { runsOf, type Run, type Segment } from './runs.ts'
import type { Clock, Limit, Limits, Mark } from './schema.ts'
import { instantAt, ranUntil } from './walk.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export type Terms = Pick<Policy, 'targets' | 'pausedIn'>
export type ClockRun = Clock & { segments: readonly Segment[] }
export type ClockRuns = Partial<Record<Metric, ClockRun>>

/** A target as clocks count it: whole milliseconds, also of minutes with a fraction. */
export const targetMs = ({ targetMin }: Pick<Clock, 'targetMin'>) => Math.round(targetMin * MINUTE)

/** What a run is held to: a target, and the deadline itself where a merge brought one that had passed. */
type Held = Pick<Clock, 'targetMin' | 'time'> & { passedAt?: Date | undefined }

/** The stricter of a policy's target and the promise that a merge brought along for this run. */
function heldTo(
  target: Target | null,
  limit: Limit | undefined,
  run: Run,
  calendar: CalendarHours | null,
): Held | null {
  const own = target && { targetMin: target.minutes, time: target.time }
  if (!limit || limit.startedAt.getTime() !== run.startedAt.getTime()) return own
  const { passedAt } = limit
  const brought = { targetMin: limit.ms / MINUTE, time: limit.time, ...(passedAt && { passedAt }) }
  if (!own) return brought
  if (passedAt) {
    const due = instantAt(run, targetMs(own), { time: own.time, calendar })
    return due && due <= passedAt ? own : brought
  }
  const due = (each: Held) => addTime({ time: each.time, calendar }, run.startedAt, targetMs(each))
  return due(brought) < due(own) ? brought : own
}

/** Whether a run was going on, neither met nor at rest, when it was due, and that has passed. */
function isBreached({ metAt }: Run, due: Date, rests: boolean, now: Date | undefined): boolean {
  if (metAt) return due < metAt
  return rests || (now !== undefined && due <= now)
}

function clockOf(run: Run, { passedAt, ...target }: Held, counting: Counting, now: Date | undefined): Clock {
  const { startedAt, metAt, segments, carried } = run
  const ms = targetMs(target)
  const last = segments.at(-1)
  const due = passedAt ?? carried?.dueAt ?? instantAt(run, ms, counting)
  const rests = !metAt && last !== undefined && !last.running
  const breachedAt = due && isBreached(run, due, rests, now) ? due : null
  if (!rests) {
    const soonAt = metAt ? null : instantAt(run, Math.max(0, Math.min(ms * 0.75, ms - HOUR)), counting)
    return { startedAt, ...target, dueAt: due, metAt, breachedAt, restsSince: null, why: null, soonAt }
  }
  const resting = { dueAt: null, metAt, breachedAt, restsSince: last.from, why: last.reason }
  return { startedAt, ...target, ...resting, soonAt: null, leftMs: ms - ranUntil(run, last.from, counting) }
}

/** A clock whose calendar is never open: it has no deadline, and says so. */
function withoutHours({ startedAt, metAt }: Run, { targetMin, time }: Held): Clock {
  const nothing = { dueAt: null, breachedAt: null, restsSince: null, soonAt: null }
  return { startedAt, targetMin, time, metAt, ...nothing, why: 'noHours' }
}

/**
 * The clocks of a ticket, computed anew from its log: a deadline is the start, plus the target, plus all the time that was closed or at
 * rest. Metrics without a target at this priority, or without a run, are left out.
 * @param now what counts as past; without it only what the log itself tells is a breach
 * @param limits stricter promises that a merge brought along
 * Never throws for a calendar without hours: such a clock has no deadline, and says why (`noHours`).
 */
export function clocksOf(
  log: readonly Mark[],
  { targets, pausedIn }: Terms,
  priority: Priority,
  calendar: CalendarHours | null,
  { now, limits = {} }: { now?: Date; limits?: Limits } = {},
): ClockRuns {
  const countsFirst = targets.firstResponse[priority] !== null || limits.firstResponse !== undefined
  const runs = runsOf(log, pausedIn, countsFirst)
  const clocks: ClockRuns = {}
  for (const metric of metrics) {
    const run = runs[metric]
    const target = targets[metric][priority]
    if (!run) continue
    const own = target && { targetMin: target.minutes, time: target.time }
    const counted = orNoHours(
      () => heldTo(target, limits[metric], run, calendar),
      () => own,
    )
    if (!counted) continue
    const clock = orNoHours(
      () => clockOf(run, counted, { time: counted.time, calendar }, now),
      () => withoutHours(run, counted),
    )
    clocks[metric] = { ...clock, segments: run.segments }
  }
  return clocks
}
