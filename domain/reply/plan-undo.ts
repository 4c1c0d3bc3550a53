import type { TicketEvent } from '../event/schema.ts'
import { previewOf } from '../inbound/preview.ts'
import type { Message, MessageWithId } from '../message/schema.ts'
import { bucketOf } from '../ticket/category.ts'
import { firstStatus } from '../ticket/first-status.ts'
import type { BeforeReply, Ticket } from '../ticket/schema.ts'
import { defaultStatuses, type StatusWithId } from '../ticket/status.ts'

export type UndoPlan =
  /** One sentence for the author. */
  | { kind: 'refuse'; why: string }
  | {
      kind: 'undo'
      /** `beforeReply: null` removes the field. */
      ticket: Partial<Omit<Ticket, 'beforeReply'>> & { beforeReply: BeforeReply | null }
      event: TicketEvent
      /** Nothing was said after the reply: who wrote it has read all there is. */
      isLast: boolean
    }

export interface TakenBack {
  ticket: Ticket
  messageId: string
  message: Message
  /** The ticket's other messages, the newest first; asked for by `needsMessages` alone. */
  others: readonly MessageWithId[]
}

type Said = Pick<BeforeReply, 'lastMessageId' | 'preview' | 'lastAgentAt' | 'waitingSince'>

/** Whether another reply has come since, so that what was before this one is known from the messages alone. */
export function needsMessages({ beforeReply }: Ticket, messageId: string): boolean {
  return beforeReply?.messageId !== messageId
}

/**
 * What taking back a reply that has not left means, for its author. What somebody else did meanwhile stays: a field that is no longer as
 * the reply left it is not touched. The version goes on, because who has read the reply must be told.
 */
export function planUndo(
  { ticket, messageId, message, others }: TakenBack,
  by: string,
  statuses: readonly StatusWithId[],
  now: Date,
): UndoPlan {
  if (message.by !== by) return { kind: 'refuse', why: 'Only who wrote a reply can take it back.' }
  if (message.direction !== 'out' || message.state !== 'queued' || message.messageId !== null) {
    return { kind: 'refuse', why: 'This reply has left already. Write another one to put it right.' }
  }
  if (ticket.mergedInto !== null) {
    return { kind: 'refuse', why: 'This ticket has been merged meanwhile, so its reply goes out.' }
  }
  const isLast = ticket.lastMessageId === messageId
  const before = ticket.beforeReply?.messageId === messageId ? ticket.beforeReply : null
  const changes = before
    ? restored(ticket, before, message, isLast, statuses)
    : rebuilt(ticket, messageId, others, isLast, statuses)
  return {
    kind: 'undo',
    isLast,
    ticket: {
      beforeReply: null,
      ...changes,
      version: ticket.version + 1,
      messageCount: ticket.messageCount - 1,
      updatedAt: now,
      updatedBy: by,
    },
    event: { type: 'tookBack', by, at: now, from: null, to: null, via: 'web', why: '' },
  }
}

function inStatus(id: string, statuses: readonly StatusWithId[]): Partial<Ticket> {
  const status = [...statuses, ...defaultStatuses].find((each) => each.id === id)
  return status ? { status: id, category: status.category, bucket: bucketOf(status.category) } : {}
}

const earliest = (a: Date, b: Date | null) => (b && b < a ? b : a)

function restored(
  ticket: Ticket,
  before: BeforeReply,
  { at }: Message,
  isLast: boolean,
  statuses: readonly StatusWithId[],
): Partial<Ticket> {
  const { after } = before
  const waitingSince = isLast || ticket.waitingSince !== null ? before.waitingSince : null
  return {
    ...(ticket.status === after.status && inStatus(before.status, statuses)),
    ...(ticket.assigneeId === after.assigneeId && { assigneeId: before.assigneeId }),
    ...(waitingSince && { waitingSince: earliest(waitingSince, ticket.waitingSince) }),
    ...(ticket.lastAgentAt?.getTime() === at.getTime() && { lastAgentAt: before.lastAgentAt }),
    ...(isLast && { lastMessageId: before.lastMessageId, preview: before.preview }),
  }
}

/** What a ticket says of its messages, from the newest of them. Null when there are none. */
function saidBy(messages: readonly MessageWithId[]): Said | null {
  const [newest] = messages
  if (!newest) return null
  const answer = messages.findIndex(({ direction }) => direction === 'out')
  const streak = answer < 0 ? messages : messages.slice(0, answer)
  return {
    lastMessageId: newest.id,
    preview: previewOf(newest.newText || newest.text),
    lastAgentAt: messages[answer]?.at ?? null,
    waitingSince: streak.at(-1)?.at ?? null,
  }
}

/** The state that a customer who waits is owed: at work, unless it is. */
function atWork(said: Said, status: string, statuses: readonly StatusWithId[]): Partial<Ticket> {
  const { bucket } = inStatus(status, statuses)
  const isOwed = said.waitingSince !== null && bucket !== 'active'
  return isOwed ? inStatus(firstStatus(statuses, 'open'), statuses) : {}
}

function rebuilt(
  ticket: Ticket,
  messageId: string,
  others: readonly MessageWithId[],
  isLast: boolean,
  statuses: readonly StatusWithId[],
): Partial<Omit<Ticket, 'beforeReply'>> & { beforeReply?: BeforeReply } {
  const said = saidBy(isLast ? others : afterwards(others, ticket.beforeReply?.messageId))
  if (!said) return {}
  if (isLast) return { ...said, ...atWork(said, ticket.status, statuses) }
  // The reply that came since, taken back too, must not lead back to this one.
  const { beforeReply } = ticket
  if (beforeReply?.lastMessageId !== messageId) return beforeReply ? { beforeReply } : {}
  const { status = beforeReply.status } = atWork(said, beforeReply.status, statuses)
  return { beforeReply: { ...beforeReply, ...said, status } }
}

/** The messages older than one of them. */
function afterwards(others: readonly MessageWithId[], id: string | undefined): readonly MessageWithId[] {
  return others.slice(others.findIndex((message) => message.id === id) + 1)
}
