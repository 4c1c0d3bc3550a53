import { FAR_FUTURE } from '../time/far-future.ts'
import type { PlannedStep } from './next-steps.ts'

/**
 * When the schedule has to look at a ticket next: the first step still to be taken, or another time that it waits for, such as the end of
 * a snooze or its closing. `FAR_FUTURE` when never.
 */
export function stepAtOf(
  steps: readonly PlannedStep[],
  others: readonly (Date | null | undefined)[] = [],
): Date {
  const times = [...steps.map(({ at }) => at), ...others]
  return times.reduce<Date>((first, at) => (at && at < first ? at : first), FAR_FUTURE)
}
