import type { BulkJob, BulkJobWithId } from '@emberdesk/domain/bulk'
import { runningBulkJobsQuery } from '@emberdesk/domain/query'
import { fetchRows } from '@/data/fetch-rows.ts'

/** A bulk job of this agent that has not ended, such as one begun before the page was loaded; null without, or out of touch. One read. */
export async function findRunningJob(uid: string): Promise<BulkJobWithId | null> {
  const [job] = await fetchRows<BulkJob>(runningBulkJobsQuery(uid, 1)).catch(() => [])
  return job ?? null
}
