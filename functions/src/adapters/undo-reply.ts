import { messageSchema } from '@emberdesk/domain/message'
import { bccPath, eventsPath, messagePath, ticketPath } from '@emberdesk/domain/paths'
import { messagesQuery } from '@emberdesk/domain/query'
import { needsMessages, planUndo } from '@emberdesk/domain/reply'
import { ticketSchema } from '@emberdesk/domain/ticket'
import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import { parseDocument, readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { loadDesk } from './intake-desk.ts'
import { toQuery } from './queries.ts'

/** Messages that are looked at when another reply has come since. */
const LOOKED_AT = 20

export type Undone =
  | { kind: 'refused'; why: string }
  /** `baseVersion`: what its author has read of the ticket as it is now. */
  | { kind: 'undone'; baseVersion: number }

const tookBackPath = (ticketId: string, messageId: string) => `${eventsPath(ticketId)}/tookBack_${messageId}`

async function othersOf(ticketId: string, messageId: string, transaction: Transaction) {
  const { docs } = await transaction.get(toQuery(messagesQuery(ticketId, LOOKED_AT)))
  return docs.flatMap((doc) => {
    const message = doc.id === messageId ? null : parseDocument(doc, messageSchema)
    return message ? [{ ...message, id: doc.id }] : []
  })
}

/**
 * Takes a reply back that has not left, in one transaction with what takes it in, so that it is either sent or taken back. Taken back
 * before, it changes nothing. Two reads and four writes; reads 20 more when another reply has come since.
 */
export async function undoReply(ticketId: string, messageId: string, by: string, now: Date): Promise<Undone> {
  const { statuses } = await loadDesk()
  return db().runTransaction(async (transaction): Promise<Undone> => {
    const [ticket, message] = await Promise.all([
      readDocument(ticketPath(ticketId), ticketSchema, transaction),
      readDocument(messagePath(ticketId, messageId), messageSchema, transaction),
    ])
    if (!ticket) return { kind: 'refused', why: 'The ticket is no longer there.' }
    if (!message) {
      const done = await transaction.get(db().doc(tookBackPath(ticketId, messageId)))
      if (done.exists) return { kind: 'undone', baseVersion: ticket.version }
      return { kind: 'refused', why: 'This reply is no longer there.' }
    }
    const others = needsMessages(ticket, messageId) ? await othersOf(ticketId, messageId, transaction) : []
    const plan = planUndo({ ticket, messageId, message, others }, by, statuses, now)
    if (plan.kind === 'refuse') return { kind: 'refused', why: plan.why }

    const { beforeReply, ...fields } = plan.ticket
    const kept = { beforeReply: beforeReply ?? FieldValue.delete() }
    transaction.update(db().doc(ticketPath(ticketId)), { ...fields, ...kept })
    transaction.delete(db().doc(messagePath(ticketId, messageId)))
    if (message.hasBcc) transaction.delete(db().doc(bccPath(ticketId, messageId)))
    transaction.set(db().doc(tookBackPath(ticketId, messageId)), plan.event)
    const baseVersion = plan.isLast ? ticket.version + 1 : message.baseVersion + 1
    return { kind: 'undone', baseVersion }
  })
}
