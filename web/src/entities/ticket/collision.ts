import type { GuardedField, TicketWithId } from '@emberdesk/domain/ticket'
import type { AgentFields, ChangeKind } from './change-ticket.ts'

/** One field that somebody else has set meanwhile. */
export interface CollidedField {
  field: GuardedField
  theirs: TicketWithId[GuardedField]
  wanted: TicketWithId[GuardedField]
  /** Agent uid or `system`, and when; null when it is not known. */
  by: string | null
  at: Date | null
}

/** A change that was not made because the ticket was no longer as its author saw it. */
export interface Collision {
  /** As it is now. */
  ticket: TicketWithId
  kind: ChangeKind
  /** What its author wanted, laid over the ticket as it is now. */
  fields: AgentFields
  collided: readonly CollidedField[]
}
