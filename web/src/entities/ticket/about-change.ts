import type { Change } from './change-ticket.ts'
import { ticketName } from './ticket-name.ts'

/** What a notice of a change carries: an id, the same for all that is said of one field of a ticket, and the ticket by name. */
export function aboutChange({ kind, ticket }: Pick<Change, 'kind' | 'ticket'>): {
  id: string
  detail: string
} {
  return { id: `${ticket.id} ${kind}`, detail: ticketName(ticket) }
}
