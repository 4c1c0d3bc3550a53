import { matches } from '../condition/matches.ts'
import type { Department } from '../department/schema.ts'
import type { TicketWithId } from '../ticket/schema.ts'
import { defaultPolicy } from './default-policy.ts'
import type { PolicyWithId } from './policy-schema.ts'

/**
 * The policy that applies to a ticket: the first enabled one, in the desk's order, whose condition it meets. When it meets none, the
 * targets of its department (`defaultPolicy`). Nobody looks, so `@me` and `unread` hold for nothing.
 */
export function policyFor(
  policies: readonly PolicyWithId[],
  ticket: TicketWithId,
  department: Pick<Department, 'responseTargets' | 'calendarId'> | undefined,
  now: Date,
): PolicyWithId {
  const inOrder = policies
    .filter(({ enabled }) => enabled)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const viewer = { uid: '', now: now.getTime() }
  return inOrder.find(({ condition }) => matches(condition, ticket, viewer)) ?? defaultPolicy(department)
}

/** The calendar that a policy counts by: its own, or the department's. Null: around the clock. */
export function calendarIdOf(
  { calendarId }: Pick<PolicyWithId, 'calendarId'>,
  department: Pick<Department, 'calendarId'> | undefined,
): string | null {
  return calendarId ?? department?.calendarId ?? null
}
