import type { CalendarHours } from '../calendar/schema.ts'
import type { CalendarWithId } from '../calendar/calendar.ts'
import { orNoHours } from './or-no-hours.ts'
import { timeBetween, type Counting } from './counted-time.ts'
import { mergeLogs } from './merge-logs.ts'
import type { Metric } from './metric.ts'
import type { PolicyWithId, Target } from './policy-schema.ts'
import { runsOf, type Run, type Runs } from './runs.ts'
import type { Clock, Limit, Limits, Sla, Taken } from './schema.ts'
import { slaOf, type SlaFacts } from './sla-of.ts'
import { instantAt, ranUntil } from './walk.ts'

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

/** A promise as what its keeper may still take; null when its target is as strict. */
function limitFor(
  run: Run,
  { dueAt, breachedAt, leftMs }: Clock,
  target: Target | null,
  counting: Counting,
  now: Date,
): Limit | null {
  const due = dueAt ?? breachedAt
  const base = { startedAt: run.startedAt, time: counting.time }
  const most = target ? target.minutes * 60_000 : Infinity
  if (due && due <= now) {
    const own = target && instantAt(run, most, counting)
    return own && own <= due ? null : { ...base, ms: ranUntil(run, due, counting), passedAt: due }
  }
  const left = due ? timeBetween(counting, now, due) : Math.max(0, leftMs ?? 0)
  const ms = ranUntil(run, now, counting) + left
  return ms < most ? { ...base, ms } : null
}

/** The stricter of two promises to one run. */
function stricter(a: Limit | undefined, b: Limit): Limit {
  if (!a) return b
  if (a.passedAt && b.passedAt) return a.passedAt <= b.passedAt ? a : b
  if (a.passedAt || b.passedAt) return a.passedAt ? a : b
  return a.ms <= b.ms ? a : b
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
    const limit = orNoHours(
      () => limitFor(run, clock, target, { time: target?.time ?? clock.time, calendar }, now),
      () => null,
    )
    if (limit) limits[keeper] = stricter(limits[keeper], limit)
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
