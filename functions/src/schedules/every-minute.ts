import { logger } from 'firebase-functions'
import { onSchedule } from 'firebase-functions/scheduler'
import { sweepBulkJobs } from '../adapters/sweep-bulk-jobs.ts'
import { systemClock } from '../adapters/clock.ts'
import { sweepOutbox } from '../delivery/sweep-outbox.ts'
import { sweepReplies } from '../delivery/sweep-replies.ts'
import { sweepScheduled } from '../delivery/sweep-scheduled.ts'
import { sweepInbound } from '../intake/services.ts'
import { MAIL_ACCOUNTS, SMTP_URL, TOKEN_SECRET } from '../params.ts'

/** New work is begun for this long; what was begun has the rest of the timeout to end. */
const SWEEP_MS = 50_000

/** The net under the triggers. Two at once do no harm: all that they do is claimed or happens once by its id. */
export const everyMinute = onSchedule(
  {
    schedule: 'every 1 minutes',
    timeoutSeconds: 120,
    maxInstances: 1,
    // As much as where mail comes in: what could not be filed there is parsed here.
    memory: '2GiB',
    secrets: [MAIL_ACCOUNTS, SMTP_URL, TOKEN_SECRET],
  },
  async () => {
    const until = new Date(systemClock().getTime() + SWEEP_MS)
    const sweeps = {
      inbound: sweepInbound(until),
      outbox: sweepOutbox(until),
      replies: sweepReplies(),
      scheduled: sweepScheduled(until),
      bulkJobs: sweepBulkJobs(until),
    }
    const ended = await Promise.allSettled(Object.values(sweeps))
    const failed = ended.flatMap((end, index) =>
      end.status === 'rejected' ? [{ sweep: Object.keys(sweeps)[index], error: String(end.reason) }] : [],
    )
    if (failed.length === 0) return
    logger.error('a sweep failed', { failed })
    throw new Error(`Sweeps failed: ${failed.map(({ sweep }) => sweep).join(', ')}`)
  },
)
