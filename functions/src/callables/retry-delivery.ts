import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { acceptReply } from '../adapters/accept-reply.ts'
import { systemClock } from '../adapters/clock.ts'
import { readMessage, readTicket } from '../adapters/conversation.ts'
import { requeueReply } from '../adapters/requeue-reply.ts'
import { atMost } from '../delivery/at-most.ts'
import { deliverEntry } from '../delivery/deliver-entry.ts'
import { SMTP_URL, TOKEN_SECRET } from '../params.ts'
import { readCall, requireCaller, type Caller } from './caller.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const retrySchema = z.object({ ticketId: id, messageId: id })

const mayAnswer = ({ claims }: Caller, departmentId: string) =>
  claims.role === 'admin' || claims.departments.includes(departmentId)

/** Sends a reply again that failed for good: its failed mails alone. Answers with the reply's state after one try. */
export const retryDelivery = onCall({ secrets: [SMTP_URL, TOKEN_SECRET] }, async (request) => {
  const caller = requireCaller(request)
  const { ticketId, messageId } = readCall(request, retrySchema)
  const ticket = await readTicket(ticketId)
  if (!ticket || !mayAnswer(caller, ticket.departmentId)) {
    throw new HttpsError('not-found', 'There is no such ticket in your departments.')
  }
  const queued = await requeueReply(ticketId, messageId, systemClock())
  if (!queued) throw new HttpsError('failed-precondition', 'Only a reply that failed can be sent again.')
  if (queued.length === 0) await acceptReply(ticketId, messageId, systemClock())
  await atMost(5, queued, deliverEntry)
  const message = await readMessage(ticketId, messageId)
  return { state: message?.state ?? 'queued', error: message?.error ?? null }
})
