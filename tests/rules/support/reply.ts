import { doc, increment, serverTimestamp, writeBatch, type Firestore } from 'firebase/firestore'
import { inStatus, NEW_MESSAGE, queuedReply, TICKET } from './samples.ts'

export interface ReplyChange {
  message?: Record<string, unknown>
  ticket?: Record<string, unknown>
  messageId?: string
}

/** What the ticket becomes by a reply to its version 1. */
export function answeredTicket(uid: string, messageId: string): Record<string, unknown> {
  return {
    ...inStatus('answered'),
    version: 2,
    lastMessageId: messageId,
    messageCount: increment(1),
    preview: 'Please send us a photo.',
    lastAgentAt: serverTimestamp(),
    waitingSince: null,
    assigneeId: uid,
    updatedAt: serverTimestamp(),
    updatedBy: uid,
  }
}

/** The batch that answers version 1 of the sample ticket. */
export function reply(db: Firestore, uid: string, change: ReplyChange = {}): Promise<void> {
  const messageId = change.messageId ?? NEW_MESSAGE
  const batch = writeBatch(db)
  batch.set(doc(db, `${TICKET}/messages/${messageId}`), queuedReply(uid, change.message))
  batch.update(doc(db, TICKET), { ...answeredTicket(uid, messageId), ...change.ticket })
  return batch.commit()
}
