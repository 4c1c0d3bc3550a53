import { messageSchema } from '@emberdesk/domain/message'
import { deliveryState, outboxEntrySchema, type OutboxEntry } from '@emberdesk/domain/outbox'
import { collections, messagePath } from '@emberdesk/domain/paths'
import { replyEntryIdOf } from '../delivery/mail-ids.ts'
import { parseDocument, readDocument } from './documents.ts'
import { db } from './firebase.ts'

/** The outbox entries of a reply, found by its recipients: one read for the message, one a recipient. */
export async function replyEntries(
  ticketId: string,
  messageId: string,
): Promise<(OutboxEntry & { id: string })[]> {
  const message = await readDocument(messagePath(ticketId, messageId), messageSchema)
  if (!message?.messageId) return []
  const outbox = db().collection(collections.outbox)
  const addresses = [...message.to, ...message.cc].map(({ address }) => address)
  if (addresses.length === 0) return []
  const found = await db().getAll(...addresses.map((one) => outbox.doc(replyEntryIdOf(messageId, one))))
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
  const { state, error } = deliveryState(await replyEntries(ticketId, messageId))
  if (state !== 'queued') await db().doc(messagePath(ticketId, messageId)).update({ state, error })
}
