import { onDocumentCreated } from 'firebase-functions/firestore'
import { plain } from '../adapters/plain.ts'
import { takeInReply } from '../delivery/take-in-reply.ts'
import { SMTP_URL, TOKEN_SECRET } from '../params.ts'

/** Sends an agent's answer, once its author can no longer take it back. What gets lost here, the sweep of every minute finds. */
export const onReplyCreated = onDocumentCreated(
  {
    document: 'tickets/{ticketId}/messages/{messageId}',
    retry: true,
    secrets: [SMTP_URL, TOKEN_SECRET],
    // Most of it is waiting.
    timeoutSeconds: 120,
  },
  async (event) => {
    const message = event.data?.data()
    if (message?.['direction'] !== 'out' || message['state'] !== 'queued') return
    const sendAt = plain(message['sendAt'])
    const { ticketId, messageId } = event.params
    await takeInReply(ticketId, messageId, sendAt instanceof Date ? sendAt : null)
  },
)
