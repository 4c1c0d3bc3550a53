import { deliveriesOf, deliveryAddress, type ReportedMail } from '@emberdesk/domain/delivery'
import { MAX_MERGE_HOPS } from '@emberdesk/domain/inbound'
import type { OwnMessageId } from '@emberdesk/domain/mail'
import { messageSchema } from '@emberdesk/domain/message'
import { autoAnswerEntryId, outboxEntrySchema } from '@emberdesk/domain/outbox'
import { collections, messagePath, ticketPath } from '@emberdesk/domain/paths'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import type { Transaction } from 'firebase-admin/firestore'
import { notificationKind } from '../delivery/mail-ids.ts'
import { readDocument } from './documents.ts'
import { agents } from './team.ts'

const readTicket = (ticketId: string, transaction: Transaction) =>
  readDocument(ticketPath(ticketId), ticketSchema, transaction)
const readMessage = (ticketId: string, messageId: string, transaction: Transaction) =>
  readDocument(messagePath(ticketId, messageId), messageSchema, transaction)

/** A ticket, or the one that it was merged into at last. One read each. */
export async function readMergedTicket(
  ticketId: string,
  transaction: Transaction,
): Promise<{ ticketId: string; ticket: Ticket } | null> {
  let found = await readTicket(ticketId, transaction).then((ticket) => ticket && { ticketId, ticket })
  for (let hop = 0; found?.ticket.mergedInto && hop < MAX_MERGE_HOPS; hop++) {
    const target = found.ticket.mergedInto
    const ticket = await readTicket(target, transaction)
    if (!ticket) break
    found = { ticketId: target, ticket }
  }
  return found
}

/**
 * The mail that one of our Message-IDs stands for, and whom it went to; null when it is no longer there. A ticket that was merged is
 * followed, and its message taken where it is now. Two reads; one more for an automatic answer, and for each merge.
 */
export async function readReportedMail(
  own: OwnMessageId,
  transaction: Transaction,
): Promise<ReportedMail | null> {
  const { messageId, kind } = own
  const found = await readMergedTicket(own.ticketId, transaction)
  if (!found) return null
  const moved = await readMessage(found.ticketId, messageId, transaction)
  const message = moved ?? (await readMessage(own.ticketId, messageId, transaction))
  if (!message) return null
  const ticketId = moved ? found.ticketId : own.ticketId
  const common = { ...found, ticketId, messageId, message }
  if (kind === 'r') {
    if (message.direction !== 'out') return null
    const recipients = deliveriesOf(message).map(({ address }) => address)
    return { ...common, kind: 'reply', recipients }
  }
  if (kind === 'a') {
    const path = `${collections.outbox}/${autoAnswerEntryId(messageId)}`
    const entry = await readDocument(path, outboxEntrySchema, transaction)
    const { address } = entry?.recipient ?? message.from
    return { ...common, kind: 'autoAnswer', recipients: [deliveryAddress(address)] }
  }
  const operator = (await agents()).find(({ id }) => notificationKind(id) === kind)
  if (!operator) return null
  return { ...common, kind: 'notification', recipients: [deliveryAddress(operator.email)] }
}
