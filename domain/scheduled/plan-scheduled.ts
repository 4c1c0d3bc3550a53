import type { Address } from '../message/address.ts'
import { newReply, type AnsweredFields, type QueuedReply } from '../reply/new-reply.ts'
import { firstStatus } from '../ticket/first-status.ts'
import type { Ticket } from '../ticket/schema.ts'
import { defaultStatuses, type StatusWithId } from '../ticket/status.ts'
import type { ScheduledReplyWithId } from './schema.ts'

export interface ScheduledContext {
  /** Null when it is no longer there. */
  ticket: Ticket | null
  statuses: readonly StatusWithId[]
  /** Its author still works here and sees the ticket. */
  authorMayAnswer: boolean
  /** What the customer sees as its sender. */
  from: Address
}

export type ScheduledPlan =
  /** Not due, or held already. */
  | { kind: 'skip' }
  /** One sentence for its author. */
  | { kind: 'hold'; why: string }
  | { kind: 'send'; message: QueuedReply<Date>; ticket: AnsweredFields<Date>; bcc: Address[] }

function whyHeld({ baseVersion }: ScheduledReplyWithId, context: ScheduledContext): string | null {
  const { ticket, authorMayAnswer } = context
  if (!ticket) return 'The ticket is no longer there.'
  if (ticket.mergedInto) return 'The ticket has been merged into another one. Send it from there.'
  if (!authorMayAnswer) return 'Its author can no longer answer this ticket.'
  if (ticket.version !== baseVersion) return 'More has been said in the ticket since this reply was written.'
  return null
}

/** What becomes of a reply that was to go out later: when its time has come it is an answer like any other, unless more was said since. */
export function planScheduled(
  scheduled: ScheduledReplyWithId,
  context: ScheduledContext,
  now: Date,
): ScheduledPlan {
  if (scheduled.state !== 'waiting' || scheduled.sendAt > now) return { kind: 'skip' }
  const why = whyHeld(scheduled, context)
  const { ticket, statuses, from } = context
  if (why !== null || !ticket) return { kind: 'hold', why: why ?? '' }
  const { id: messageId, baseVersion, by, text, html, to, cc, bcc, attachments } = scheduled
  const named = (id: string) => [...statuses, ...defaultStatuses].find((status) => status.id === id)
  const status = named(scheduled.status) ?? named(firstStatus(statuses, 'waiting'))
  if (!status) return { kind: 'hold', why: 'The desk has no status for an answered ticket.' }
  const given = { ticket, messageId, baseVersion, by, text, html, to, cc, attachments, from, status }
  return { kind: 'send', ...newReply({ ...given, hasBcc: bcc.length > 0 }, now), bcc }
}
