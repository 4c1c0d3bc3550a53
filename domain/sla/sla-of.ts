import type { CalendarWithId } from '../calendar/calendar.ts'
import type { Priority } from '../ticket/priority.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import { clocksOf, type ClockRun } from './clocks-of.ts'
import { foldLog } from './fold-log.ts'
import { metrics } from './metric.ts'
import { nextSteps } from './next-steps.ts'
import type { PolicyWithId } from './policy-schema.ts'
import type { Clock, Clocks, Mark, Sla, Taken } from './schema.ts'
import { stepAtOf } from './step-at.ts'
import { takenIn } from './taken.ts'

/** What an SLA is computed from, apart from log, policy and calendar. */
export interface SlaFacts {
  priority: Priority
  now: Date
  /** The field as it was; null for a new ticket. */
  before: Sla | null
  /** Other times at which the schedule has to act: the end of a snooze, an automatic closing. */
  wakeAt?: readonly (Date | null | undefined)[]
}

const stored = ({ segments: _segments, ...clock }: ClockRun): Clock => clock
const time = (at: Date | null | undefined) => at?.getTime()

function isMoved(before: Clocks, after: Clocks): boolean {
  return metrics.some((metric) => {
    const [a, b] = [before[metric], after[metric]]
    return time(a?.startedAt) !== time(b?.startedAt) || time(a?.dueAt) !== time(b?.dueAt)
  })
}

/** The earliest deadline that is neither met nor at rest, also when it has passed; `FAR_FUTURE` when there is none. */
function nextAtOf(clocks: Clocks): Date {
  const due = Object.values(clocks).flatMap(({ dueAt, metAt }) => (dueAt && !metAt ? [dueAt] : []))
  return due.reduce((first, at) => (at < first ? at : first), FAR_FUTURE)
}

/**
 * The whole field `ticket.sla`, computed anew from what is known; the same for the same input, however often and in whatever order its
 * parts came. A calendar without hours is no error here: clocks that need it say `noHours` and have no deadline.
 * @param taken steps taken so far, with those just taken
 */
export function slaOf(
  { priority, now, before, wakeAt = [] }: SlaFacts,
  log: readonly Mark[],
  policy: PolicyWithId,
  calendar: CalendarWithId | null,
  taken: readonly Taken[],
): Sla {
  const limits = before?.limits ?? {}
  const runs = clocksOf(log, policy, priority, calendar, { now, limits })
  const clocks: Clocks = {}
  for (const metric of metrics) {
    const run = runs[metric]
    if (run) clocks[metric] = stored(run)
  }
  const known = takenIn(taken, clocks)
  const epoch = (before?.epoch ?? 0) + (isMoved(before?.clocks ?? {}, clocks) ? 1 : 0)
  return {
    nextAt: nextAtOf(clocks),
    stepAt: stepAtOf(nextSteps({ log: [...log], clocks, taken: known }, policy, calendar), wakeAt),
    ...{ policyId: policy.id, policyVersion: policy.version },
    ...{ calendarId: calendar?.id ?? null, calendarVersion: calendar?.version ?? null },
    ...{ epoch, log: foldLog(log, runs, calendar, policy.pausedIn), taken: known, clocks },
    ...(Object.keys(limits).length > 0 && { limits }),
  }
}
