import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { acceptReply } from '../adapters/accept-reply.ts'
import { systemClock } from '../adapters/clock.ts'
import { readMessage } from '../adapters/conversation.ts'
import { readOutboxEntry, requeueEntry } from '../adapters/requeue-entry.ts'
import { requeueReply } from '../adapters/requeue-reply.ts'
import { atMost } from '../delivery/at-most.ts'
import { deliverEntry } from '../delivery/deliver-entry.ts'
import { SMTP_URL, TOKEN_SECRET } from '../params.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const retrySchema = z.object({
  ticketId: idSchema,
  messageId: idSchema,
  /** One mail in the outbox, when not the reply as a whole is meant: an automatic answer or a notification. */
  entryId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
})
type Retry = z.infer<typeof retrySchema>

/** What became of a mail after one try: what a message may say, or its entry of the outbox. */
interface Retried {
  state: string
  error: string | null
}

async function retryReply({ ticketId, messageId }: Retry, by: string): Promise<Retried> {
  const queued = await requeueReply(ticketId, messageId, by, systemClock())
  if (!queued) {
    const why = 'Only a reply that failed or came back can be sent again.'
    throw new HttpsError('failed-precondition', why)
  }
  if (queued.length === 0) await acceptReply(ticketId, messageId, systemClock())
  await atMost(5, queued, deliverEntry)
  const message = await readMessage(ticketId, messageId)
  return { state: message?.state ?? 'queued', error: message?.error ?? null }
}

async function retryEntry(id: string, { ticketId, messageId }: Retry): Promise<Retried> {
  const entry = await readOutboxEntry(id)
  if (entry?.ticketId !== ticketId || entry.messageId !== messageId) {
    throw new HttpsError('not-found', 'This mail is no longer in the outbox.')
  }
  if (!(await requeueEntry(id, systemClock()))) {
    throw new HttpsError('failed-precondition', 'Only a mail that failed can be sent again.')
  }
  await deliverEntry(id)
  const after = await readOutboxEntry(id)
  return { state: after?.state ?? 'queued', error: after?.error ?? null }
}

/**
 * Sends again what failed for good or came back: of a reply the lost mails alone, or one automatic answer or notification by its id in the
 * outbox. Answers with what became of it after one try.
 */
export const retryDelivery = onCall({ secrets: [SMTP_URL, TOKEN_SECRET] }, async (request) => {
  const caller = requireCaller(request)
  const retry = readCall(request, retrySchema)
  await requireTicket(caller, retry.ticketId)
  const { entryId, messageId } = retry
  const isReply = entryId === undefined || entryId.startsWith(`${messageId}_r_`)
  return isReply ? retryReply(retry, caller.uid) : retryEntry(entryId, retry)
})
