import { bulkJobSchema, newBulkJob, type BulkJob, type NewJob } from '@emberdesk/domain/bulk'
import { bulkJobPath } from '@emberdesk/domain/paths'
import { runningBulkJobsQuery } from '@emberdesk/domain/query'
import * as z from 'zod'
import { isAlreadyExists } from './already-exists.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { runQuery } from './queries.ts'
import { randomId } from './random-id.ts'

/** A bulk job, or null when there is none. One read. */
export function readBulkJob(id: string): Promise<BulkJob | null> {
  return readDocument(bulkJobPath(id), bulkJobSchema)
}

/** Whether an agent has this many jobs that have not ended. At most so many reads. */
export async function hasJobsRunning(uid: string, many: number): Promise<boolean> {
  return (await runQuery(runningBulkJobsQuery(uid, many), z.unknown())).length >= many
}

/** Queues a job and answers with its id. One write. */
export async function queueBulkJob(wish: NewJob, now: Date): Promise<string> {
  const id = randomId()
  await db()
    .doc(bulkJobPath(id))
    .create(newBulkJob(wish, null, now))
  return id
}

/** Queues the undoing of a job and answers with its id: the same one however often it is asked for. One write. */
export async function queueUndo(jobId: string, wish: NewJob, now: Date): Promise<string> {
  const id = `${jobId}-undo`
  await db()
    .doc(bulkJobPath(id))
    .create(newBulkJob(wish, jobId, now))
    .catch((error: unknown) => {
      if (!isAlreadyExists(error)) throw error
    })
  return id
}
