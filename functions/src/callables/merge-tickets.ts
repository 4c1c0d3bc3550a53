import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { copyMerged } from '../adapters/merge-copies.ts'
import { storeMerge } from '../adapters/merge-store.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const mergeSchema = z.object({ from: idSchema, into: idSchema })

/**
 * Merges a ticket into another, for agents who see both. Should it end half way, `onTicketUpdated` does the rest, and so does the same
 * call again.
 */
export const mergeTickets = onCall(async (request) => {
  const caller = requireCaller(request)
  const { from, into } = readCall(request, mergeSchema)
  await requireTicket(caller, from)
  await requireTicket(caller, into)
  const merged = await storeMerge(from, into, caller.uid, systemClock())
  if (merged.kind === 'refused') throw new HttpsError('failed-precondition', merged.why)
  await copyMerged(merged)
  return { ticketId: into }
})
