import { wantAnswer } from '@emberdesk/domain/inbound'
import { messageSchema } from '@emberdesk/domain/message'
import { eventsPath, messagePath, ticketPath } from '@emberdesk/domain/paths'
import { ticketSchema } from '@emberdesk/domain/ticket'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { loadDesk } from './intake-desk.ts'

/**
 * Makes a request of a mail that was filed quietly. Done again, it changes nothing. Two reads; three writes, four when it changes the
 * status.
 * @returns false when there is no such message
 */
export async function storeAnswerWanted(
  ticketId: string,
  messageId: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const desk = await loadDesk()
  return db().runTransaction(async (transaction) => {
    const ticket = await readDocument(ticketPath(ticketId), ticketSchema, transaction)
    const message = await readDocument(messagePath(ticketId, messageId), messageSchema, transaction)
    if (!ticket || !message) return false
    const wanted = wantAnswer(ticket, { ...message, id: messageId }, desk, by, now)
    if (!wanted) return true
    transaction.update(db().doc(ticketPath(ticketId)), { ...wanted.ticket })
    transaction.update(db().doc(messagePath(ticketId, messageId)), { ...wanted.message })
    for (const [id, event] of Object.entries(wanted.events)) {
      transaction.set(db().doc(`${eventsPath(ticketId)}/${messageId}-${id}`), event)
    }
    return true
  })
}
