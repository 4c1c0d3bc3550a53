import { bulkCallSchema, type BulkChange } from '@emberdesk/domain/bulk'
import { HttpsError, onCall } from 'firebase-functions/https'
import { hasJobsRunning, queueBulkJob } from '../adapters/bulk-store.ts'
import { systemClock } from '../adapters/clock.ts'
import { loadDeskNow } from '../adapters/intake-desk.ts'
import { readAgent } from '../adapters/team.ts'
import { readCall, requireCaller } from './caller.ts'

/** Jobs of one agent at a time. */
const MOST_RUNNING = 3

/** Why a change cannot be made to any ticket at all, in one sentence; null when it can. */
async function whyImpossible(change: BulkChange, now: Date): Promise<string | null> {
  const { statuses, departments } = await loadDeskNow()
  switch (change.kind) {
    case 'status': {
      const status = statuses.find(({ id }) => id === change.status)
      return status && status.category !== 'new'
        ? null
        : 'Choose another status: tickets cannot be given this one.'
    }
    case 'department':
      return departments.some(({ id }) => id === change.departmentId) ? null : 'There is no such department.'
    case 'assignee':
      return change.assigneeId === null || (await readAgent(change.assigneeId))?.active
        ? null
        : 'This agent no longer works at this desk.'
    case 'snooze':
      return change.until === null || change.until > now ? null : 'Choose a time that is still to come.'
    default:
      return null
  }
}

/**
 * Changes every ticket of the caller's departments that a condition fits, in the background. Answers with the id of the job, whose
 * progress is in `bulkJobs/{id}`.
 */
export const startBulkJob = onCall(async (request) => {
  const { uid, claims } = requireCaller(request)
  const wish = readCall(request, bulkCallSchema)
  const now = systemClock()
  const why = await whyImpossible(wish.change, now)
  if (why) throw new HttpsError('failed-precondition', why)
  if (await hasJobsRunning(uid, MOST_RUNNING)) {
    throw new HttpsError(
      'resource-exhausted',
      'Three of your changes are still running. Wait until one is done.',
    )
  }
  const departments = claims.role === 'admin' ? null : claims.departments
  return { jobId: await queueBulkJob({ ...wish, by: uid, departments }, now) }
})
