import type { Department, ResponseTargets } from '../department/schema.ts'
import { defaultResponseTargets } from './next-due.ts'
import type { PolicyWithId, PriorityTargets } from './policy-schema.ts'
import type { CountedTime } from './schema.ts'

/** Id of the policy that every desk has without making one. */
export const DEFAULT_POLICY = 'default'

function targetsOf(minutes: ResponseTargets, time: CountedTime): PriorityTargets {
  const target = (priority: keyof ResponseTargets) => ({ minutes: minutes[priority], time })
  return { 1: target(1), 2: target(2), 3: target(3), 4: target(4) }
}

/**
 * The policy of a ticket that no other one applies to: a department's targets for every answer, in its opening hours if it has a calendar,
 * else around the clock. Nothing is promised about the resolution, and nobody is told.
 */
export function defaultPolicy(
  department: Pick<Department, 'responseTargets' | 'calendarId'> | undefined,
): PolicyWithId {
  const time: CountedTime = department?.calendarId ? 'business' : 'calendar'
  const answers = targetsOf(department?.responseTargets ?? defaultResponseTargets, time)
  return {
    ...{ id: DEFAULT_POLICY, name: 'Default', order: 0, enabled: true, calendarId: null },
    condition: { kind: 'all', of: [] },
    targets: {
      firstResponse: answers,
      nextResponse: answers,
      resolution: { 1: null, 2: null, 3: null, 4: null },
    },
    ...{ pausedIn: ['waiting', 'paused'], steps: [], version: 0 },
    ...{ updatedAt: new Date(0), updatedBy: 'system' },
  }
}
