import { onDocumentWritten } from 'firebase-functions/firestore'
import { systemClock } from '../adapters/clock.ts'
import { runBulkJob } from '../adapters/run-bulk-job.ts'

/** New tickets are begun for this long; those in hand have the rest of the timeout to end. */
const RUN_MS = 45_000

/** Runs a bulk job that is new or was handed on. What gets lost on the way here, the sweep of every minute finds. */
export const onBulkJobQueued = onDocumentWritten(
  { document: 'bulkJobs/{id}', retry: true, maxInstances: 5 },
  async ({ data, params: { id } }) => {
    const isQueued = data?.after.data()?.['state'] === 'queued'
    if (!isQueued || data?.before.data()?.['state'] === 'queued') return
    await runBulkJob(id, new Date(systemClock().getTime() + RUN_MS))
  },
)
