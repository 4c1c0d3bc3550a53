import { previewOf } from '@emberdesk/domain/inbound'
import type { Address, Attachment, Message } from '@emberdesk/domain/message'
import { messagePath, ticketPath } from '@emberdesk/domain/paths'
import { bucketOf, type StatusWithId, type TicketWithId } from '@emberdesk/domain/ticket'
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
  attachments: readonly Attachment[]
  /** The ticket's status once the answer is out. */
  status: StatusWithId
  /** Leave out to keep who has it. */
  assigneeId?: string | null
  /** The department's name and address: what the customer sees. The server sets it again when it sends. */
  from: Address
}

/**
 * The batch that answers a ticket. The rules take it only while the ticket is at `baseVersion`, so of several answers to the
 * same message exactly one is stored.
 */
export function replyWrites(reply: Reply, messageId: string, uid: string): Write[] {
  const { ticket, baseVersion, text, html, status } = reply
  const message: Omit<Message, 'at'> & { at: typeof SERVER_TIME } = {
    direction: 'out',
    channel: 'mail',
    from: reply.from,
    to: [...reply.to],
    cc: [...reply.cc],
    subject: ticket.subject,
    text,
    newText: text,
    html,
    bodyPath: null,
    attachments: [...reply.attachments],
    state: 'queued',
    error: null,
    messageId: null,
    references: [],
    rawPath: null,
    at: SERVER_TIME,
    by: uid,
    baseVersion,
  }
  const update = {
    version: baseVersion + 1,
    lastMessageId: messageId,
    messageCount: ticket.messageCount + 1,
    preview: previewOf(text),
    lastAgentAt: SERVER_TIME,
    waitingSince: null,
    status: status.id,
    category: status.category,
    bucket: bucketOf(status.category),
    ...(reply.assigneeId === undefined ? {} : { assigneeId: reply.assigneeId }),
    updatedAt: SERVER_TIME,
    updatedBy: uid,
  }
  return [
    { kind: 'set', path: messagePath(ticket.id, messageId), data: message },
    { kind: 'update', path: ticketPath(ticket.id), data: update },
  ]
}
