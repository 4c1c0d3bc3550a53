import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { restoreRelated as restore } from '../adapters/restore-related.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const restoreSchema = z.object({ ticketId: idSchema, eventId: idSchema })

/** Undoes `dismissRelated`, by the id that it answered. Said twice is said once. */
export const restoreRelated = onCall(async (request) => {
  const caller = requireCaller(request)
  const { ticketId, eventId } = readCall(request, restoreSchema)
  await requireTicket(caller, ticketId)
  if (await restore(ticketId, eventId, caller.uid, systemClock())) return { ticketId }
  throw new HttpsError('not-found', 'There is nothing to take back: the hint was not dismissed.')
})
