import { previewOf } from '../inbound/preview.ts'
import type { Address } from '../message/address.ts'
import type { Attachment } from '../message/attachment.ts'
import type { Message } from '../message/schema.ts'
import type { BeforeReply, Ticket } from '../ticket/schema.ts'
import { nextDue } from '../sla/next-due.ts'
import { statusFields } from '../ticket/status-fields.ts'
import type { StatusWithId } from '../ticket/status.ts'

export interface ReplyGiven {
  /** The ticket as its author, or the desk at the time of sending, knows it. */
  ticket: Ticket
  messageId: string
  /** The version whose messages the author had read: not what has come since. */
  baseVersion: number
  by: string
  text: string
  /** Empty when the text is plain. */
  html: string
  from: Address
  to: readonly Address[]
  cc: readonly Address[]
  hasBcc: boolean
  attachments: readonly Attachment[]
  /** The ticket's status once it is answered. */
  status: StatusWithId
  /** Leave out to keep who has it. */
  assigneeId?: string | null | undefined
  /** Until then its author can take it back; leave out for one that leaves at once. */
  sendAt?: Date | undefined
}

/** What an answer changes on its ticket. `Time` stands for now: a date, or the database's own. */
export type AnsweredFields<Time> = Pick<
  Ticket,
  'version' | 'lastMessageId' | 'messageCount' | 'preview' | 'status' | 'category' | 'bucket' | 'updatedBy'
> & {
  waitingSince: null
  /** Nobody waits for us: never. */
  'sla.nextAt': Date
  lastAgentAt: Time
  updatedAt: Time
  assigneeId?: string | null
  /** Done with, it is not woken later. */
  snoozedUntil?: null
  lock?: null
  beforeReply?: BeforeReply
}

export type QueuedReply<Time> = Omit<Message, 'at'> & { at: Time }

/**
 * The two halves of an answer, written together: the queued message, and its ticket one version on. Whoever answers from a browser and
 * what the desk sends later are the same. The author's own lock is given back with it.
 */
export function newReply<Time>(
  given: ReplyGiven,
  now: Time,
): { message: QueuedReply<Time>; ticket: AnsweredFields<Time> } {
  const { ticket, status, sendAt, by } = given
  const message: QueuedReply<Time> = {
    direction: 'out',
    channel: 'mail',
    from: given.from,
    to: [...given.to],
    cc: [...given.cc],
    subject: ticket.subject,
    text: given.text,
    newText: given.text,
    html: given.html,
    bodyPath: null,
    attachments: [...given.attachments],
    state: 'queued',
    error: null,
    messageId: null,
    references: [],
    rawPath: null,
    at: now,
    by,
    baseVersion: given.baseVersion,
    ...(given.hasBcc && { hasBcc: true as const }),
    ...(sendAt && { sendAt }),
  }
  return {
    message,
    ticket: {
      version: given.baseVersion + 1,
      lastMessageId: given.messageId,
      messageCount: ticket.messageCount + 1,
      preview: previewOf(given.text),
      lastAgentAt: now,
      waitingSince: null,
      'sla.nextAt': nextDue({ waitingSince: null, priority: ticket.priority }),
      ...statusFields(ticket, status),
      ...(given.assigneeId !== undefined && { assigneeId: given.assigneeId }),
      ...(ticket.lock?.by === by && { lock: null }),
      ...(sendAt && { beforeReply: beforeReply(given) }),
      updatedAt: now,
      updatedBy: by,
    },
  }
}

function beforeReply({ ticket, messageId, status, assigneeId }: ReplyGiven): BeforeReply {
  return {
    messageId,
    status: ticket.status,
    assigneeId: ticket.assigneeId,
    waitingSince: ticket.waitingSince,
    lastAgentAt: ticket.lastAgentAt,
    lastMessageId: ticket.lastMessageId,
    preview: ticket.preview,
    after: { status: status.id, assigneeId: assigneeId === undefined ? ticket.assigneeId : assigneeId },
  }
}
