import { mailboxStateSchema } from '@emberdesk/domain/mailbox'
import { collections } from '@emberdesk/domain/paths'
import type { MailboxStore } from '../mailbox/ports.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'

const path = (id: string) => `${collections.mailboxes}/${id}`

/** Mailboxes' states in Firestore. */
export const firestoreMailboxes: MailboxStore = {
  read: (id) => readDocument(path(id), mailboxStateSchema),
  async write(id, state) {
    await db().doc(path(id)).set(state)
  },
}
