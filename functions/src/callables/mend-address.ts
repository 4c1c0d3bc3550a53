import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { readMessage } from '../adapters/conversation.ts'
import { mendRecipient } from '../adapters/mend-recipient.ts'
import { atMost } from '../delivery/at-most.ts'
import { deliverEntry } from '../delivery/deliver-entry.ts'
import { SMTP_URL, TOKEN_SECRET } from '../params.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const mendSchema = z.object({
  ticketId: idSchema,
  messageId: idSchema,
  from: z.string().min(1).max(320),
  to: z.string().min(1).max(320),
})

/** Sends a reply to another address than the one it came back from. Answers with the reply's state after one try. */
export const mendAddress = onCall({ secrets: [SMTP_URL, TOKEN_SECRET] }, async (request) => {
  const caller = requireCaller(request)
  const mend = readCall(request, mendSchema)
  await requireTicket(caller, mend.ticketId)
  const mended = await mendRecipient({ ...mend, by: caller.uid }, systemClock())
  if (mended.kind === 'refused') throw new HttpsError('failed-precondition', mended.error)
  await atMost(1, mended.queued, deliverEntry)
  const message = await readMessage(mend.ticketId, mend.messageId)
  return { state: message?.state ?? 'queued', error: message?.error ?? null }
})
