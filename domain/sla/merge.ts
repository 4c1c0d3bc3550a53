import type { CalendarHours } from '../calendar/schema.ts'
import type { CalendarWithId } from '../calendar/calendar.ts'
import { NoHours } from '../calendar/open-spans.ts'
import { timeBetween, type Counting } from './counted-time.ts'
import { mergeLogs } from './merge-logs.ts'
import type { Metric } from './metric.ts'
import type { PolicyWithId } from './policy-schema.ts'
import { runsOf, type Run, type Runs } from './runs.ts'
import type { Clock, Limit, Limits, Sla, Taken } from './schema.ts'
import { slaOf, type SlaFacts } from './sla-of.ts'
import { ranUntil } from './walk.ts'

interface Promised {
  metric: Metric
  clock: Clock
}

/** What a ticket still owes: an answer, and an end. */
function owed({ clocks = {} }: Sla): Promised[] {
  const isOwed = (metric: Metric): Promised[] => {
    const clock = clocks[metric]
    return clock && !clock.metAt && clock.why !== 'noHours' ? [{ metric, clock }] : []
  }
  const [answer] = [...isOwed('firstResponse'), ...isOwed('nextResponse')]
  return [...(answer ? [answer] : []), ...isOwed('resolution')]
}

/** The clock of the merged ticket that keeps a promise: an answer that was owed is owed still, be it the first one or the next. */
function keeperOf(metric: Metric, runs: Runs): Metric {
  if (metric === 'resolution') return metric
  return runs.firstResponse && !runs.firstResponse.metAt ? 'firstResponse' : 'nextResponse'
}

/** How much of a run's own time may pass so that it is due when the promise is. */
function msPromised(run: Run, { dueAt, breachedAt, leftMs }: Clock, counting: Counting, now: Date): number {
  const due = dueAt ?? breachedAt
  if (due && due <= now) return ranUntil(run, due, counting)
  return ranUntil(run, now, counting) + (due ? timeBetween(counting, now, due) : (leftMs ?? 0))
}

function limitFor(run: Run, clock: Clock, counting: Counting, now: Date): Limit | null {
  try {
    const ms = msPromised(run, clock, counting, now)
    return { startedAt: run.startedAt, ms, time: counting.time }
  } catch (error) {
    if (error instanceof NoHours) return null
    throw error
  }
}

function limitsOf(
  promises: readonly Promised[],
  runs: Runs,
  targets: PolicyWithId['targets'],
  { priority, now }: SlaFacts,
  calendar: CalendarHours | null,
): Limits {
  const limits: Limits = {}
  for (const { metric, clock } of promises) {
    const keeper = keeperOf(metric, runs)
    const run = runs[keeper]
    if (!run || run.metAt) continue
    const target = targets[keeper][priority]
    const limit = limitFor(run, clock, { time: target?.time ?? clock.time, calendar }, now)
    const most = limits[keeper]?.ms ?? (target ? target.minutes * 60_000 : Infinity)
    if (limit && limit.ms < most) limits[keeper] = limit
  }
  return limits
}

/** Steps that were taken for what is still owed are taken for the clock that owes it now. */
function takenOf({ taken = [] }: Sla, promises: readonly Promised[], runs: Runs): Taken[] {
  return taken.flatMap((each) => {
    const promise = promises.find(
      ({ metric, clock }) => metric === each.metric && clock.startedAt.getTime() === each.startedAt.getTime(),
    )
    const keeper = promise && keeperOf(each.metric, runs)
    const run = keeper && runs[keeper]
    return run ? [{ ...each, metric: keeper, startedAt: run.startedAt }] : []
  })
}

/**
 * The field of a ticket into which another one was merged: the earlier start and the earlier deadline of each clock win, also where the
 * source was under a stricter policy. What it had promised is kept as a limit in the clock's own time, so later pauses move it too.
 * The target's own change of category, when the merge brings it back, is a further mark.
 */
export function slaMerge(
  facts: SlaFacts,
  target: Sla,
  source: Sla,
  policy: PolicyWithId,
  calendar: CalendarWithId | null,
): Sla {
  const log = mergeLogs(target.log ?? [], source.log ?? [])
  const sides = [target, source].map((sla) => ({ sla, promises: owed(sla) }))
  const promises = sides.flatMap((side) => side.promises)
  const owesFirst = promises.some(({ metric }) => metric === 'firstResponse')
  const countsFirst = policy.targets.firstResponse[facts.priority] !== null || owesFirst
  const runs = runsOf(log, policy.pausedIn, countsFirst)
  const limits = limitsOf(promises, runs, policy.targets, facts, calendar)
  const taken = sides.flatMap((side) => takenOf(side.sla, side.promises, runs))
  return slaOf({ ...facts, before: { ...target, limits } }, log, policy, calendar, taken)
}
