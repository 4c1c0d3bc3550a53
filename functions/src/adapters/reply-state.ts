import { messageSchema, type Message } from '@emberdesk/domain/message'
import { deliveryState, outboxEntrySchema, type OutboxEntryWithId } from '@emberdesk/domain/outbox'
import { collections, messagePath } from '@emberdesk/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { replyEntryIdOf } from '../delivery/mail-ids.ts'
import { parseDocument, readDocument } from './documents.ts'
import { db } from './firebase.ts'

/** The outbox entries of a reply, found by its recipients: one read each. None before the reply got its Message-ID. */
export async function entriesOf(
  messageId: string,
  message: Pick<Message, 'messageId' | 'to' | 'cc'>,
  transaction?: Transaction,
): Promise<OutboxEntryWithId[]> {
  const addresses = [...message.to, ...message.cc].map(({ address }) => address)
  if (message.messageId === null || addresses.length === 0) return []
  const outbox = db().collection(collections.outbox)
  const refs = addresses.map((address) => outbox.doc(replyEntryIdOf(messageId, address)))
  const found = await (transaction ?? db()).getAll(...refs)
  return found.flatMap((doc) => {
    const entry = parseDocument(doc, outboxEntrySchema)
    return entry ? [{ ...entry, id: doc.id }] : []
  })
}

/**
 * Puts on a reply what became of its mails. Called after each is settled, so the last to settle sees all; what a crash leaves out, the
 * sweep does.
 */
export async function updateReplyState(ticketId: string, messageId: string): Promise<void> {
  const message = await readDocument(messagePath(ticketId, messageId), messageSchema)
  if (!message) return
  const { state, error } = deliveryState(await entriesOf(messageId, message))
  if (state !== 'queued' && state !== message.state) {
    await db().doc(messagePath(ticketId, messageId)).update({ state, error })
  }
}
