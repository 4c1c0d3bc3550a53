import { onDocumentCreated } from 'firebase-functions/firestore'
import { acceptReply } from '../adapters/accept-reply.ts'
import { systemClock } from '../adapters/clock.ts'
import { TOKEN_SECRET } from '../params.ts'

/** Takes an agent's answer into the outbox. */
export const onReplyCreated = onDocumentCreated(
  { document: 'tickets/{ticketId}/messages/{messageId}', retry: true, secrets: [TOKEN_SECRET] },
  async (event) => {
    const message = event.data?.data()
    if (message?.['direction'] !== 'out' || message['state'] !== 'queued') return
    await acceptReply(event.params.ticketId, event.params.messageId, systemClock())
  },
)
