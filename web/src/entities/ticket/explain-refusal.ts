import type { EventType, TicketEvent } from '@emberdesk/domain/event'
import { ticketPath } from '@emberdesk/domain/paths'
import { eventsQuery } from '@emberdesk/domain/query'
import { guardedFields, type GuardedField, type Ticket, type TicketWithId } from '@emberdesk/domain/ticket'
import { fetchRows } from '@/data/fetch-rows.ts'
import { fetchDoc } from '@/data/write.ts'
import type { Change } from './change-ticket.ts'
import type { CollidedField, Collision } from './collision.ts'
import { rebaseFields } from './rebase-fields.ts'

/** `same`: it is as it was wanted. `gone`: not mine to see any more. `refused`: for another reason, such as a merge. */
export type Refusal =
  { kind: 'same' } | { kind: 'gone' } | { kind: 'refused' } | { kind: 'collision'; collision: Collision }

/** How far back the history is looked through for who set a field. */
const EVENTS = 10

const eventTypes: Record<GuardedField, EventType> = {
  status: 'status',
  assigneeId: 'assignee',
  priority: 'priority',
  departmentId: 'department',
}

/** Who set a field to what it is now: the history says it, and before the history has heard of it the ticket itself. */
function whoSet(field: GuardedField, now: TicketWithId, events: readonly TicketEvent[]) {
  const newest = events.find(({ type }) => type === eventTypes[field])
  if (newest && newest.to === now[field]) return { by: newest.by, at: newest.at }
  const { updatedBy, updatedAt } = now
  return updatedBy === 'system' ? { by: null, at: null } : { by: updatedBy, at: updatedAt }
}

/** Why the server did not take a change: one read, and at most ten more when somebody else was first. */
export async function explainRefusal({ kind, ticket, fields }: Change): Promise<Refusal> {
  const { id } = ticket
  const stored = await fetchDoc<Ticket>(ticketPath(id)).catch(() => null)
  if (!stored) return { kind: 'gone' }
  const now = { ...stored, id }
  const changed = guardedFields.filter((field) => field in fields && fields[field] !== ticket[field])
  const moved = changed.filter((field) => now[field] !== ticket[field])
  const others = moved.filter((field) => now[field] !== fields[field])
  if (others.length === 0)
    return { kind: moved.length === changed.length && moved.length > 0 ? 'same' : 'refused' }
  const events = await fetchRows<TicketEvent>(eventsQuery(id, EVENTS)).catch(() => [])
  const collided = others.map((field): CollidedField => {
    return { field, theirs: now[field], wanted: fields[field] ?? null, ...whoSet(field, now, events) }
  })
  return {
    kind: 'collision',
    collision: { ticket: now, kind, fields: rebaseFields(fields, ticket, now), collided },
  }
}
