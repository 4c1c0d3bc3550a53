import { messageSchema } from '@emberdesk/domain/message'
import { collections, messagePath } from '@emberdesk/domain/paths'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { entriesOf } from './reply-state.ts'

/**
 * Puts a failed reply back to queued, and its failed mails back into the outbox with all their tries ahead of them, in one
 * transaction. Reads the message and an entry a recipient.
 * @returns ids of the entries queued again, none when the reply never got as far as the outbox; null when it did not fail
 */
export async function requeueReply(ticketId: string, messageId: string, now: Date): Promise<string[] | null> {
  return db().runTransaction(async (transaction) => {
    const message = await readDocument(messagePath(ticketId, messageId), messageSchema, transaction)
    if (message?.direction !== 'out' || message.state !== 'failed') return null
    const entries = await entriesOf(messageId, message, transaction)
    const failed = entries.filter(({ state }) => state === 'failed')
    for (const { id } of failed) {
      const again = { state: 'queued', attempts: 0, nextTryAt: now, error: null }
      transaction.update(db().collection(collections.outbox).doc(id), again)
    }
    transaction.update(db().doc(messagePath(ticketId, messageId)), { state: 'queued', error: null })
    return failed.map(({ id }) => id)
  })
}
