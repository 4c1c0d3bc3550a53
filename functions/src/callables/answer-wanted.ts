import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { storeAnswerWanted } from '../adapters/answer-wanted.ts'
import { systemClock } from '../adapters/clock.ts'
import { idSchema, requireTicket } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const wantedSchema = z.object({ ticketId: idSchema, messageId: idSchema })

/** Says that a mail that was filed quietly wants an answer after all. Said twice is said once. */
export const answerWanted = onCall(async (request) => {
  const caller = requireCaller(request)
  const { ticketId, messageId } = readCall(request, wantedSchema)
  const { mergedInto } = await requireTicket(caller, ticketId)
  if (mergedInto) {
    throw new HttpsError(
      'failed-precondition',
      'This ticket has been merged. Say it in the one it went into.',
    )
  }
  if (!(await storeAnswerWanted(ticketId, messageId, caller.uid, systemClock()))) {
    throw new HttpsError('not-found', 'This message is no longer there.')
  }
  return { ticketId }
})
