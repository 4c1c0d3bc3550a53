import {
  deliveriesOf,
  deliveryAddress,
  type RecipientDelivery,
  type ReportedMail,
} from '@emberdesk/domain/delivery'
import { MAX_MERGE_HOPS } from '@emberdesk/domain/inbound'
import type { OwnMessageId } from '@emberdesk/domain/mail'
import { bccSchema, messageSchema, type Message } from '@emberdesk/domain/message'
import { fanOutEntryId, outboxEntrySchema } from '@emberdesk/domain/outbox'
import { bccPath, collections, messagePath, ticketPath } from '@emberdesk/domain/paths'
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

/** What identifies a mail of ours in the outbox and in a Message-ID. */
export interface MailRef {
  ticketId: string
  messageId: string
  kind: ReportedMail['kind']
  /** Whom it went to, when that is known. */
  recipients?: readonly string[]
}

/**
 * A mail of ours as it is stored; null when it is no longer there. A ticket that was merged is followed, and its message taken where it
 * is now. Two reads; one more for each merge, for blind copies, and for an automatic answer whose recipient is not known.
 */
export async function readReportedMail(
  mail: MailRef,
  transaction: Transaction,
): Promise<ReportedMail | null> {
  const { messageId, kind } = mail
  const found = await readMergedTicket(mail.ticketId, transaction)
  if (!found) return null
  const moved = await readMessage(found.ticketId, messageId, transaction)
  const isHere = moved !== null || found.ticketId === mail.ticketId
  const message = isHere ? moved : await readMessage(mail.ticketId, messageId, transaction)
  if (!message || (kind === 'reply' && message.direction !== 'out')) return null
  const messageTicketId = isHere ? found.ticketId : mail.ticketId
  const copies = kind === 'reply' && message.hasBcc
  const blind = copies ? await blindCopies(messageTicketId, messageId, transaction) : undefined
  const recipients =
    kind === 'reply'
      ? [...deliveriesOf(message), ...(blind ?? [])].map(({ address }) => address)
      : (mail.recipients ?? [await autoAnswered(messageId, message, transaction)])
  return { ...found, messageTicketId, messageId, message, kind, recipients, blind }
}

async function blindCopies(
  ticketId: string,
  messageId: string,
  transaction: Transaction,
): Promise<RecipientDelivery[] | undefined> {
  const copies = await readDocument(bccPath(ticketId, messageId), bccSchema, transaction)
  return copies?.deliveries
}

async function autoAnswered(messageId: string, message: Message, transaction: Transaction): Promise<string> {
  const path = `${collections.outbox}/${fanOutEntryId(messageId)}`
  const entry = await readDocument(path, outboxEntrySchema, transaction)
  const answer = entry?.mails?.find(({ kind }) => kind === 'autoAnswer')
  return deliveryAddress((answer?.recipient ?? message.from).address)
}

/** The mail that one of our Message-IDs stands for; null for a notification to somebody who is no operator any more. */
export async function mailOfId({ ticketId, messageId, kind }: OwnMessageId): Promise<MailRef | null> {
  if (kind === 'r') return { ticketId, messageId, kind: 'reply' }
  if (kind === 'a') return { ticketId, messageId, kind: 'autoAnswer' }
  const operator = (await agents()).find(({ id }) => notificationKind(id) === kind)
  if (!operator) return null
  return { ticketId, messageId, kind: 'notification', recipients: [deliveryAddress(operator.email)] }
}
