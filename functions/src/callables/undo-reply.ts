import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { undoReply as takeBack } from '../adapters/undo-reply.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const undoSchema = z.object({ ticketId: idSchema, messageId: idSchema })

/** Takes back a reply of the caller's that has not left yet. Answers with the version its text goes on from. */
export const undoReply = onCall(async (request) => {
  const caller = requireCaller(request)
  const { ticketId, messageId } = readCall(request, undoSchema)
  await requireTicket(caller, ticketId)
  const undone = await takeBack(ticketId, messageId, caller.uid, systemClock())
  if (undone.kind === 'refused') throw new HttpsError('failed-precondition', undone.why)
  return { baseVersion: undone.baseVersion }
})
