import {
  deliveryAddress,
  messageDelivery,
  queuedAgain,
  sentAgain,
  type RecipientDelivery,
} from '@emberdesk/domain/delivery'
import type { TicketEvent } from '@emberdesk/domain/event'
import { bccSchema, messageSchema, type Address, type Message } from '@emberdesk/domain/message'
import { queuedEntry } from '@emberdesk/domain/outbox'
import { bccPath, collections, eventsPath, messagePath, ticketPath } from '@emberdesk/domain/paths'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import type { Transaction } from 'firebase-admin/firestore'
import { replyEntryIdOf } from '../delivery/mail-ids.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { loadDesk } from './intake-desk.ts'
import { knownDeliveries } from './reply-state.ts'
import { findDepartment } from './team.ts'

export interface StoredReply {
  ticketId: string
  ticket: Ticket
  messageId: string
  message: Message
}

/** A reply and its ticket; null when one is not there. Two reads. */
export async function readReply(
  ticketId: string,
  messageId: string,
  transaction: Transaction,
): Promise<StoredReply | null> {
  const [ticket, message] = await Promise.all([
    readDocument(ticketPath(ticketId), ticketSchema, transaction),
    readDocument(messagePath(ticketId, messageId), messageSchema, transaction),
  ])
  return ticket && message?.direction === 'out' ? { ticketId, ticket, messageId, message } : null
}

/** Puts the mails of a reply to these addresses into the outbox, with all their tries ahead of them. Answers with the entries' ids. */
export function queueMails(
  transaction: Transaction,
  { ticketId, ticket, messageId, message }: StoredReply,
  addresses: ReadonlySet<string>,
  now: Date,
  bcc: readonly Address[] = [],
): string[] {
  const { departmentId } = ticket
  const all = new Map(
    [...message.to, ...message.cc, ...bcc].map((each) => [deliveryAddress(each.address), each]),
  )
  return [...addresses].flatMap((address) => {
    const recipient = all.get(address)
    if (!recipient) return []
    const id = replyEntryIdOf(messageId, recipient.address)
    const mailId = message.messageId
    const entry = queuedEntry({ kind: 'reply', ticketId, departmentId, messageId, recipient, mailId }, now)
    transaction.set(db().collection(collections.outbox).doc(id), entry)
    return [id]
  })
}

/** Takes a ticket that had come back out of the queue again, and says so in its history. `change` is written with it. */
export async function answerAgain(
  transaction: Transaction,
  { ticketId, ticket, messageId, message }: StoredReply,
  by: string,
  now: Date,
  change: Partial<Ticket> = {},
): Promise<void> {
  const { statuses } = await loadDesk()
  const targets = (await findDepartment(ticket.departmentId))?.responseTargets
  const patch = { ...sentAgain(ticket, message, statuses, targets, now), ...change }
  if (Object.keys(patch).length > 0) {
    transaction.update(db().doc(ticketPath(ticketId)), { ...patch, updatedAt: now })
  }
  if (patch.status === undefined || patch.status === ticket.status) return
  const why = 'The answer that had come back was sent again.'
  const event: TicketEvent = {
    ...{ type: 'status', by, at: now, from: ticket.status, to: patch.status, via: 'web', why },
  }
  transaction.set(db().doc(`${eventsPath(ticketId)}/again_${messageId}_${now.getTime()}`), event)
}

const isLost = ({ state }: RecipientDelivery) => state === 'failed' || state === 'bounced'

/**
 * Puts a reply that failed or came back into the outbox again, for those recipients alone, in one transaction; its ticket is answered
 * again. Two reads, one for blind copies, and for a reply from before deliveries were kept one a recipient.
 * @returns ids of the entries queued, none when the reply never got as far as the outbox; null when there is nothing to send again
 */
export async function requeueReply(
  ticketId: string,
  messageId: string,
  by: string,
  now: Date,
): Promise<string[] | null> {
  return db().runTransaction(async (transaction) => {
    const reply = await readReply(ticketId, messageId, transaction)
    if (!reply) return null
    const { message } = reply
    const copies = message.hasBcc
      ? await readDocument(bccPath(ticketId, messageId), bccSchema, transaction)
      : null
    const isFailed = message.state === 'failed' || message.state === 'bounced'
    const lostCopies = copies?.deliveries?.filter(isLost) ?? []
    if (!isFailed && lostCopies.length === 0) return null
    const ref = db().doc(messagePath(ticketId, messageId))
    if (message.messageId === null) {
      transaction.update(ref, { state: 'queued', error: null })
      return []
    }
    const deliveries = await knownDeliveries(messageId, message, transaction)
    const lost = new Set([...deliveries.filter(isLost), ...lostCopies].map(({ address }) => address))
    const queued = queueMails(transaction, reply, lost, now, copies?.bcc)
    if (isFailed) {
      const again = queuedAgain(deliveries, lost, now)
      transaction.update(ref, { deliveries: again, ...messageDelivery(again) })
      await answerAgain(transaction, reply, by, now)
    }
    if (copies?.deliveries && lostCopies.length > 0) {
      const again = queuedAgain(copies.deliveries, lost, now)
      transaction.update(db().doc(bccPath(ticketId, messageId)), { deliveries: again })
    }
    return queued
  })
}
