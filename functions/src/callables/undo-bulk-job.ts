import { HttpsError, onCall } from 'firebase-functions/https'
import * as z from 'zod'
import { queueUndo, readBulkJob } from '../adapters/bulk-store.ts'
import { systemClock } from '../adapters/clock.ts'
import { idSchema } from './answerable-ticket.ts'
import { readCall, requireCaller } from './caller.ts'

const undoSchema = z.object({ jobId: idSchema })

/** Takes back what a job of the caller's has changed, by another job. Said twice is said once. Answers with that job's id. */
export const undoBulkJob = onCall(async (request) => {
  const { uid, claims } = requireCaller(request)
  const { jobId } = readCall(request, undoSchema)
  const job = await readBulkJob(jobId)
  const isAdmin = claims.role === 'admin'
  if (!job || (job.by !== uid && !isAdmin)) {
    throw new HttpsError('not-found', 'This change is no longer known, so it cannot be undone as one.')
  }
  if (job.leaseUntil !== null) {
    throw new HttpsError('failed-precondition', 'It is still running. Undo it when it is done.')
  }
  const { scope, condition, change, changed } = job
  const departments = isAdmin ? null : claims.departments
  const wish = { scope, condition, change, expected: changed, by: uid, departments }
  return { jobId: await queueUndo(jobId, wish, systemClock()) }
})
