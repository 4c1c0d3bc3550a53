import type { CalendarHours } from '../calendar/schema.ts'
import { nextSteps, type PlannedStep } from './next-steps.ts'
import type { Policy } from './policy-schema.ts'
import type { Sla } from './schema.ts'

export interface DueSteps {
  /** To be taken, in this order. */
  take: PlannedStep[]
  /** Warnings that the breach has overtaken, as after an outage: they are not taken any more. */
  skipped: PlannedStep[]
}

/**
 * What the schedule has to do now, each step with the instant at which it was truly due. Once a step changes priority, department or
 * status, the clocks are to be computed anew before the next one is taken: it may not be due any more.
 */
export function dueSteps(
  sla: Pick<Sla, 'log' | 'clocks' | 'taken'>,
  policy: Pick<Policy, 'steps' | 'pausedIn'>,
  calendar: CalendarHours | null,
  now: Date,
): DueSteps {
  const due = nextSteps(sla, policy, calendar).filter(({ at }) => at <= now)
  const isOvertaken = ({ kind, metric }: PlannedStep) => {
    const clock = sla.clocks?.[metric]
    const deadline = clock?.breachedAt ?? clock?.dueAt
    return kind === 'warning' && deadline != null && deadline <= now
  }
  return { take: due.filter((step) => !isOvertaken(step)), skipped: due.filter(isOvertaken) }
}
