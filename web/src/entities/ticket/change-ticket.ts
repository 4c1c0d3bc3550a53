import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket, TicketWithId } from '@emberdesk/domain/ticket'
import { SERVER_TIME, write } from '@/data/write.ts'

/** The fields of a ticket that an agent may change directly. */
export type AgentFields = Partial<
  Pick<
    Ticket,
    'status' | 'category' | 'bucket' | 'assigneeId' | 'priority' | 'tags' | 'departmentId' | 'subject'
  >
>
export type ChangeKind = 'status' | 'assignee' | 'priority' | 'tags' | 'department' | 'subject'

export interface Change {
  kind: ChangeKind
  ticket: TicketWithId
  fields: AgentFields
  /** Settles when the server has answered. Rejects with a `WriteError`; the screen is back to the old values by then. */
  saved: Promise<void>
  /** Puts the values back that the ticket had before. */
  undo: () => Change
}

/** Changes a ticket: on every listener of this page at once, in the database as soon as it can be reached. */
export function changeTicket(
  kind: ChangeKind,
  ticket: TicketWithId,
  fields: AgentFields,
  uid: string,
): Change {
  const before = Object.fromEntries(
    Object.keys(fields).map((name) => [name, ticket[name as keyof AgentFields]]),
  ) as AgentFields
  const data = { ...fields, updatedAt: SERVER_TIME, updatedBy: uid }
  return {
    kind,
    ticket,
    fields,
    saved: write({ kind: 'update', path: ticketPath(ticket.id), data }),
    undo: () => changeTicket(kind, { ...ticket, ...fields }, before, uid),
  }
}
