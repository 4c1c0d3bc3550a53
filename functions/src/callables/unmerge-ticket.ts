import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { removeMerged } from '../adapters/merge-copies.ts'
import { storeUnmerge } from '../adapters/merge-store.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const unmergeSchema = z.object({ ticketId: idSchema })

/** Makes a merged ticket one of its own again, for agents who see both. */
export const unmergeTicket = onCall(async (request) => {
  const caller = requireCaller(request)
  const { ticketId } = readCall(request, unmergeSchema)
  const { mergedInto } = await requireTicket(caller, ticketId)
  if (mergedInto) await requireTicket(caller, mergedInto)
  const apart = await storeUnmerge(ticketId, caller.uid, systemClock())
  if (apart.kind === 'refused') throw new HttpsError('failed-precondition', apart.why)
  await removeMerged(apart)
  return { ticketId }
})
