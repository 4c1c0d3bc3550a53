import { onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { dropRelated } from '../adapters/drop-related.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const dismissSchema = z.object({ ticketId: idSchema, relatedId: idSchema })

/** Says that a ticket has nothing to do with another that it was said to be related to. Said twice is said once. `eventId` is for `restoreRelated`. */
export const dismissRelated = onCall(async (request) => {
  const caller = requireCaller(request)
  const { ticketId, relatedId } = readCall(request, dismissSchema)
  await requireTicket(caller, ticketId)
  return { eventId: await dropRelated(ticketId, relatedId, caller.uid, systemClock()) }
})
