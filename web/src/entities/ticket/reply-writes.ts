import type { Address, Attachment } from '@emberdesk/domain/message'
import { bccPath, messagePath, scheduledPath, ticketPath } from '@emberdesk/domain/paths'
import { newReply } from '@emberdesk/domain/reply'
import type { StatusWithId, TicketWithId } from '@emberdesk/domain/ticket'
import { SERVER_TIME, type Write } from '@/data/write.ts'

export interface Reply {
  ticket: TicketWithId
  /** The version of the ticket whose messages the author had on his screen: not what has come since. */
  baseVersion: number
  /** Plain text, at most 100,000 characters. */
  text: string
  /** As the composer wrote it, at most 200,000 characters; empty when it is plain. The server cleans it. */
  html: string
  to: readonly Address[]
  cc: readonly Address[]
  /** Who gets a copy that nobody else learns of. */
  bcc: readonly Address[]
  attachments: readonly Attachment[]
  /** The ticket's status once the answer is out. */
  status: StatusWithId
  /** Leave out to keep who has it. */
  assigneeId?: string | null
  /** The department's name and address: what the customer sees. The server sets it again when it sends. */
  from: Address
  /** The reply that was to go out later and goes now: its id becomes the message's. */
  scheduledId?: string
}

/**
 * The batch that answers a ticket. The rules take it only while the ticket is at `baseVersion`, so of several answers to the
 * same message exactly one is stored.
 * @param sendAt until then it can be taken back; leave out for one that leaves at once
 */
export function replyWrites(reply: Reply, messageId: string, uid: string, sendAt?: Date): Write[] {
  const { ticket, bcc, scheduledId } = reply
  const given = { ...reply, messageId, by: uid, hasBcc: bcc.length > 0, sendAt }
  const { message, ticket: update } = newReply(given, SERVER_TIME)
  const copies = { bcc: [...bcc], by: uid, at: SERVER_TIME }
  return [
    { kind: 'set', path: messagePath(ticket.id, messageId), data: message },
    { kind: 'update', path: ticketPath(ticket.id), data: update },
    ...(bcc.length > 0 ? [{ kind: 'set' as const, path: bccPath(ticket.id, messageId), data: copies }] : []),
    ...(scheduledId ? [{ kind: 'delete' as const, path: scheduledPath(scheduledId) }] : []),
  ]
}
