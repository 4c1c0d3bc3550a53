import { ticketPath } from '@emberdesk/domain/paths'
import { basisOf, type Ticket, type TicketWithId } from '@emberdesk/domain/ticket'
import { SERVER_TIME, write } from '@/data/write.ts'

/** The fields of a ticket that an agent may change directly. */
export type AgentFields = Partial<
  Pick<
    Ticket,
    | 'status'
    | 'category'
    | 'bucket'
    | 'assigneeId'
    | 'priority'
    | 'tags'
    | 'departmentId'
    | 'subject'
    | 'contractNumber'
    | 'snoozedUntil'
  >
>
export type ChangeKind =
  'status' | 'assignee' | 'priority' | 'tags' | 'department' | 'subject' | 'contract' | 'snooze' | 'spam'

export interface Change {
  kind: ChangeKind
  /** As its author saw it. */
  ticket: TicketWithId
  fields: AgentFields
  /** Settles when the server has answered. Rejects with a `WriteError`; the screen is back to the old values by then. */
  saved: Promise<void>
  /** Puts the values back that the ticket had before, where they are still as this change left them. */
  undo: () => Change
}

/** The values to put back. A time to sleep until that has come is no time to sleep until. */
function valuesBefore(ticket: TicketWithId, fields: AgentFields): AgentFields {
  const before = Object.fromEntries(
    Object.keys(fields).map((name) => [name, ticket[name as keyof AgentFields]]),
  ) as AgentFields
  if (before.snoozedUntil && before.snoozedUntil.getTime() <= Date.now()) before.snoozedUntil = null
  return before
}

/**
 * Changes a ticket: on every listener of this page at once, in the database as soon as it can be reached. The server takes it only if
 * the guarded fields among `fields` are still as `ticket` shows them.
 */
export function changeTicket(
  kind: ChangeKind,
  ticket: TicketWithId,
  fields: AgentFields,
  uid: string,
): Change {
  const basis = basisOf(ticket, fields)
  const data = { ...fields, ...(basis && { basis }), updatedAt: SERVER_TIME, updatedBy: uid }
  return {
    kind,
    ticket,
    fields,
    saved: write({ kind: 'update', path: ticketPath(ticket.id), data }),
    undo: () => changeTicket(kind, { ...ticket, ...fields }, valuesBefore(ticket, fields), uid),
  }
}
