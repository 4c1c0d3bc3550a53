import { customerSchema } from '@emberdesk/domain/customer'
import { deliveryAddress, planMend } from '@emberdesk/domain/delivery'
import type { TicketEvent } from '@emberdesk/domain/event'
import { collections, eventsPath, messagePath } from '@emberdesk/domain/paths'
import { sha256Hex } from './digest.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { answerAgain, queueMails, readReply } from './requeue-reply.ts'
import { departments } from './team.ts'

export interface MendRequest {
  ticketId: string
  messageId: string
  /** The recipient that the mail came back from. */
  from: string
  to: string
  /** Agent's uid. */
  by: string
}

export type Mended = { kind: 'refused'; error: string } | { kind: 'mended'; queued: string[] }

const MAX_EMAILS = 20

/**
 * Sends a reply to another address than the one it came back from, in one transaction: the message's recipients, one entry of the outbox,
 * the ticket's participants and, when it was his, the requester's address, also with the customer, who keeps the old one beside it. Two
 * reads, three with the customer. Mended the same way again, it changes nothing.
 */
export async function mendRecipient(request: MendRequest, now: Date): Promise<Mended> {
  const { ticketId, messageId, by } = request
  const from = deliveryAddress(request.from)
  const to = deliveryAddress(request.to)
  const own = new Set((await departments()).map(({ address }) => address.toLowerCase()))
  return db().runTransaction(async (transaction): Promise<Mended> => {
    const reply = await readReply(ticketId, messageId, transaction)
    if (!reply) return { kind: 'refused', error: 'This answer is no longer there.' }
    const plan = planMend(reply, { from, to }, own, now)
    if (plan.kind === 'refuse') return { kind: 'refused', error: plan.error }
    if (plan.kind === 'done') return { kind: 'mended', queued: [] }

    const { requester, participants, message } = plan
    const customerRef = db().doc(`${collections.customers}/${reply.ticket.requester.customerId}`)
    const customer = requester && (await readDocument(customerRef.path, customerSchema, transaction))
    if (customer) {
      const emails = [...new Set([to, ...customer.emails])].slice(0, MAX_EMAILS)
      transaction.update(customerRef, { emails, updatedAt: now })
    }
    const mended = { ...reply, message: { ...reply.message, ...message } }
    transaction.update(db().doc(messagePath(ticketId, messageId)), { ...message })
    const queued = queueMails(transaction, mended, new Set([to]), now)
    const change = { participants, ...(requester && { requester }) }
    await answerAgain(transaction, reply, by, now, change)
    const event: TicketEvent = { type: 'addressMended', by, at: now, from, to, via: 'web', why: '' }
    const id = `mended_${messageId}_${sha256Hex(`${from}\n${to}`).slice(0, 16)}_${now.getTime()}`
    transaction.set(db().doc(`${eventsPath(ticketId)}/${id}`), event)
    return { kind: 'mended', queued }
  })
}
