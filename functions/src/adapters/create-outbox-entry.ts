import type { OutboxEntry } from '@emberdesk/domain/outbox'
import { collections } from '@emberdesk/domain/paths'
import { db } from './firebase.ts'
import { isAlreadyExists } from './already-exists.ts'

/** Puts an entry into the outbox unless one of that id has been there already. One write. */
export async function createOutboxEntry(id: string, entry: OutboxEntry): Promise<void> {
  try {
    await db().collection(collections.outbox).doc(id).create(entry)
  } catch (error) {
    if (!isAlreadyExists(error)) throw error
  }
}
