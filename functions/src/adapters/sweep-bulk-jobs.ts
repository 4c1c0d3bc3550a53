import { bulkJobSchema } from '@emberdesk/domain/bulk'
import { staleBulkJobsQuery } from '@emberdesk/domain/query'
import { systemClock } from './clock.ts'
import { runQuery } from './queries.ts'
import { runBulkJob } from './run-bulk-job.ts'

/** Takes up bulk jobs that nobody is at, one after the other until the time is up: their trigger got lost, or whoever was at them died. */
export async function sweepBulkJobs(until: Date): Promise<void> {
  const stale = await runQuery(staleBulkJobsQuery(systemClock()), bulkJobSchema)
  for (const { id } of stale) if (systemClock() < until) await runBulkJob(id, until)
}
