import { DEFAULT_REOPEN_DAYS } from '../department/schema.ts'
import { bucketOf } from '../ticket/category.ts'
import type { Related } from '../ticket/related.ts'
import type { Ticket } from '../ticket/schema.ts'
import type { Incoming } from './incoming.ts'
import { isQuiet } from './filed-ticket.ts'
import type { IntakeDesk } from './intake-state.ts'

const DAY_MS = 86_400_000

/**
 * What a request continues that comes too late for its ticket: the ticket is done, and has been for longer than its department reopens.
 * Null when the request goes on in the ticket. What wants no answer always does, because it reopens nothing.
 */
export function pastReopening(
  found: { ticketId: string; ticket: Ticket },
  incoming: Pick<Incoming, 'mail' | 'receivedAt'>,
  desk: Pick<IntakeDesk, 'departments'>,
): Related | null {
  const { ticketId, ticket } = found
  if (bucketOf(ticket.category) !== 'done' || isQuiet(incoming)) return null
  const department = desk.departments.find((each) => each.id === ticket.departmentId)
  const days = department?.reopenDays === undefined ? DEFAULT_REOPEN_DAYS : department.reopenDays
  if (days === null) return null
  if (incoming.receivedAt.getTime() - ticket.updatedAt.getTime() <= days * DAY_MS) return null
  const { number } = ticket
  const why = `It continues ${number}, which was done for more than ${days} days and is not reopened any more.`
  return { kind: 'continues', ticketId, number, why }
}
