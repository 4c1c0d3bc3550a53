import { MAX_TAKEN } from './limits.ts'
import type { Clocks, Taken } from './schema.ts'
import type { PlannedStep } from './next-steps.ts'

const isSame = (a: Omit<Taken, 'at'>, b: Omit<Taken, 'at'>) =>
  a.id === b.id && a.metric === b.metric && a.startedAt.getTime() === b.startedAt.getTime()

/**
 * Whether a step was taken in this run of its clock. A deadline that moves because of a pause, or of a calendar that was edited, does not
 * bring it back; one that moves later because its target was changed does, for that is another promise.
 */
export function isTaken(taken: readonly Taken[], step: Taken): boolean {
  const before = taken.find((each) => isSame(each, step))
  if (!before) return false
  const isOtherTarget = before.targetMin !== step.targetMin || before.time !== step.time
  return !(isOtherTarget && step.at > before.at)
}

/** What has been taken, with these steps: taken now, or passed over for good. */
export function withTaken(taken: readonly Taken[], steps: readonly PlannedStep[]): Taken[] {
  const added = steps.map(({ id, metric, startedAt, targetMin, time, at }) => ({
    ...{ id, metric, startedAt, targetMin, time, at },
  }))
  const others = taken.filter((each) => !added.some((step) => isSame(each, step)))
  return [...others, ...added].slice(-MAX_TAKEN)
}

/** What was taken in the runs that there are; of runs that are over nothing is asked any more. */
export function takenIn(taken: readonly Taken[], clocks: Clocks): Taken[] {
  return taken
    .filter(({ metric, startedAt }) => clocks[metric]?.startedAt.getTime() === startedAt.getTime())
    .slice(-MAX_TAKEN)
}

/** A step's name in one run for one target, the same whenever it is asked for: by it an effect is known to have happened. */
export function stepKey({ id, metric, startedAt, targetMin, time }: Omit<Taken, 'at'>): string {
  return `${metric}-${id}-${startedAt.getTime()}-${Math.round(targetMin * 60_000)}${time[0]}`
}
