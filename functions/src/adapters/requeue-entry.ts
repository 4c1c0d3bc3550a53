import { outboxEntrySchema, type OutboxEntry } from '@emberdesk/domain/outbox'
import { collections } from '@emberdesk/domain/paths'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'

/** An entry of the outbox; null when there is none. One read. */
export const readOutboxEntry = (id: string): Promise<OutboxEntry | null> =>
  readDocument(`${collections.outbox}/${id}`, outboxEntrySchema)

/** Queues an entry that failed for good, with all its tries ahead of it. One read and one write. Answers whether it had failed. */
export async function requeueEntry(id: string, now: Date): Promise<boolean> {
  const path = `${collections.outbox}/${id}`
  return db().runTransaction(async (transaction) => {
    const entry = await readDocument(path, outboxEntrySchema, transaction)
    if (entry?.state !== 'failed') return false
    transaction.update(db().doc(path), { state: 'queued', attempts: 0, nextTryAt: now, error: null })
    return true
  })
}
