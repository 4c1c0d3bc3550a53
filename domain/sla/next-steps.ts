import type { CalendarHours } from '../calendar/schema.ts'
import { targetMs } from './clocks-of.ts'
import { BREACH } from './limits.ts'
import { metrics, type Metric } from './metric.ts'
import { orNoHours } from './or-no-hours.ts'
import type { Policy } from './policy-schema.ts'
import { runsOf, type Run } from './runs.ts'
import type { Clock, Sla, Taken } from './schema.ts'
import type { Action, StepTime } from './step-schema.ts'
import { isTaken } from './taken.ts'
import { instantAt } from './walk.ts'

/** A step of one run of a clock, and when it is due. */
export interface PlannedStep extends Taken {
  /** A `breach` that says so itself has no actions; a policy's step at the deadline is one as well. */
  kind: 'warning' | 'breach' | 'escalation'
  actions: readonly Action[]
}

/** Milliseconds of the clock's own time from its start to a step; a warning earlier than the start comes at the start. */
function msUntil(at: StepTime, target: number): number {
  return at.kind === 'percent' ? (target * at.percent) / 100 : Math.max(0, target + at.minutes * 60_000)
}

function kindOf(at: StepTime): PlannedStep['kind'] {
  if (at.kind === 'percent' || at.minutes < 0) return 'warning'
  return at.minutes === 0 ? 'breach' : 'escalation'
}

function stepsOf(
  metric: Metric,
  clock: Clock,
  run: Run,
  { steps }: Pick<Policy, 'steps'>,
  calendar: CalendarHours | null,
): PlannedStep[] {
  const { startedAt, targetMin, time, dueAt, breachedAt, metAt, restsSince } = clock
  const common = { metric, startedAt, targetMin, time }
  const due = breachedAt ?? (metAt ? null : dueAt)
  const breach: PlannedStep[] = due ? [{ ...common, id: BREACH, at: due, kind: 'breach', actions: [] }] : []
  if (metAt || restsSince) return breach
  const planned = steps
    .filter((step) => step.metric === metric)
    .flatMap(({ id, at, actions }): PlannedStep[] => {
      const instant = instantAt(run, msUntil(at, targetMs(clock)), { time, calendar })
      return instant ? [{ ...common, id, at: instant, kind: kindOf(at), actions }] : []
    })
  return [...breach, ...planned]
}

/**
 * All steps that are still to be taken, in order of time: those of the policy for each clock that runs, and for each clock its breach.
 * Of a clock that is met or rests only a breach that happened before is left, so that reports know of it. Steps at one instant keep the
 * policy's order, behind the breach. Warnings, as OTRS has them, count the time that the target used up; after the breach there are none.
 */
export function nextSteps(
  sla: Pick<Sla, 'log' | 'clocks' | 'taken'>,
  policy: Pick<Policy, 'steps' | 'pausedIn'>,
  calendar: CalendarHours | null,
): PlannedStep[] {
  const { log = [], clocks = {}, taken = [] } = sla
  const runs = runsOf(log, policy.pausedIn, clocks.firstResponse !== undefined)
  return metrics
    .flatMap((metric) => {
      const [clock, run] = [clocks[metric], runs[metric]]
      if (!clock || !run || clock.why === 'noHours') return []
      const steps = orNoHours(
        () => stepsOf(metric, clock, run, policy, calendar),
        () => [],
      )
      const isOver = steps.some((step) => step.id === BREACH && isTaken(taken, step))
      return steps.filter((step) => !isTaken(taken, step) && !(isOver && step.kind === 'warning'))
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
