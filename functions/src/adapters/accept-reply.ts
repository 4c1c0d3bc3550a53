import { queuedDeliveries } from '@emberdesk/domain/delivery'
import type { TicketEvent } from '@emberdesk/domain/event'
import { agentSender, planReply } from '@emberdesk/domain/mail-out'
import { bccSchema, messageSchema, type Address, type Message } from '@emberdesk/domain/message'
import { decideClaim, queuedEntry, type OutboxEntry } from '@emberdesk/domain/outbox'
import { bccPath, collections, eventsPath, messagePath, ticketPath } from '@emberdesk/domain/paths'
import { waitBefore } from '@emberdesk/domain/reply'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import type { Transaction } from 'firebase-admin/firestore'
import { mailIdOf, replyEntryIdOf } from '../delivery/mail-ids.ts'
import { cleanBody } from './agent-html.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { plain } from './plain.ts'
import { departments, findAgent, findDepartment } from './team.ts'

const UNREADABLE = 'The desk could not read this answer, so it was not sent. Write it again.'

const isWaiting = (message: Message) =>
  message.direction === 'out' && message.channel === 'mail' && message.state === 'queued'

/** What became of an answer: its message and its ticket as they are stored now, and the entries that the caller has in hand. */
export interface Accepted {
  ticket: Ticket
  message: Message
  inHand: { id: string; entry: OutboxEntry }[]
}

/**
 * Takes an agent's queued answer into the outbox, in one transaction: sender, recipients, subject, Message-ID and the cleaned HTML on the message, one
 * entry a recipient, the history, and the ticket's new participants. An answer that cannot be sent says so on itself. Doing it again
 * changes nothing; one that its author can still take back stays. Two reads, three with blind copies; three writes and one a recipient,
 * one more for blind copies.
 * @param hold of how many entries the caller takes charge: they are put there as claimed by him, and nobody else sends them for a minute
 * @returns null when there was nothing to take in
 */
export async function acceptReply(
  ticketId: string,
  messageId: string,
  now: Date,
  hold = 0,
): Promise<Accepted | null> {
  return db().runTransaction(async (transaction) => {
    const [written, ticket] = await Promise.all([
      transaction.get(db().doc(messagePath(ticketId, messageId))),
      readDocument(ticketPath(ticketId), ticketSchema, transaction),
    ])
    const parsed = messageSchema.safeParse(plain(written.data()))
    if (!written.exists) return null
    if (!parsed.success) return refuse(transaction, ticketId, messageId, UNREADABLE)
    const message = parsed.data
    if (!isWaiting(message) || message.messageId !== null || waitBefore(message, now) > 0) return null
    if (!ticket) return refuse(transaction, ticketId, messageId, 'The ticket is no longer there.')
    const copies =
      message.hasBcc && (await readDocument(bccPath(ticketId, messageId), bccSchema, transaction))
    const bcc = copies ? copies.bcc : []
    return accept(transaction, { ticketId, messageId, message, bcc, ticket, now, hold })
  })
}

function refuse(transaction: Transaction, ticketId: string, messageId: string, error: string): null {
  transaction.update(db().doc(messagePath(ticketId, messageId)), { state: 'failed', error })
  return null
}

interface Waiting {
  ticketId: string
  messageId: string
  message: Message
  bcc: readonly Address[]
  ticket: Ticket
  now: Date
  hold: number
}

async function accept(transaction: Transaction, waiting: Waiting): Promise<Accepted | null> {
  const { ticketId, messageId, message, bcc, ticket, now, hold } = waiting
  const [team, department, agent] = await Promise.all([
    departments(),
    findDepartment(ticket.departmentId),
    findAgent(message.by),
  ])
  if (!department) {
    return refuse(transaction, ticketId, messageId, 'The department of this ticket is no longer there.')
  }
  const plan = planReply(message, ticket, new Set(team.map(({ address }) => address.toLowerCase())), bcc)
  if (plan.kind === 'fail') return refuse(transaction, ticketId, messageId, plan.error)

  const { to, cc, subject } = plan
  const mailId = mailIdOf(ticketId, messageId, 'r')
  const from = agent
    ? agentSender(agent.name, department)
    : { name: department.name, address: department.address }
  const deliveries = queuedDeliveries({ to, cc }, now)
  const accepted = { from, to, cc, subject, ...cleanBody(message), messageId: mailId, deliveries }
  transaction.update(db().doc(messagePath(ticketId, messageId)), accepted)
  if (plan.blind.length > 0) {
    const copies = queuedDeliveries({ to: plan.blind, cc: [] }, now)
    transaction.update(db().doc(bccPath(ticketId, messageId)), { bcc: plan.blind, deliveries: copies })
  }
  const changes = {
    ...(plan.participants && { participants: plan.participants }),
    // What did not arrive is behind us: this is the last answer now.
    ...(ticket.undelivered && { undelivered: null }),
  }
  if (Object.keys(changes).length > 0) {
    transaction.update(db().doc(ticketPath(ticketId)), { ...changes, updatedAt: now })
  }
  const entries = [...plan.recipients, ...plan.blind].map((recipient, index) => {
    const { departmentId } = ticket
    const entry = queuedEntry({ kind: 'reply', ticketId, departmentId, messageId, recipient, mailId }, now)
    const claim = index < hold ? decideClaim(entry, now) : null
    return {
      id: replyEntryIdOf(messageId, recipient.address),
      entry: claim?.act === 'send' ? claim.entry : entry,
    }
  })
  for (const { id, entry } of entries) transaction.create(db().collection(collections.outbox).doc(id), entry)
  const event: TicketEvent = {
    type: 'replied',
    by: message.by,
    at: message.at,
    from: null,
    to: messageId,
    via: 'web',
    why: '',
  }
  transaction.set(db().collection(eventsPath(ticketId)).doc(`replied_${messageId}`), event)
  return {
    ticket: { ...ticket, ...changes },
    message: { ...message, ...accepted },
    inHand: entries.filter(({ entry }) => entry.state === 'leased'),
  }
}
