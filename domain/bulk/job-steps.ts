import type { Bucket } from '../ticket/category.ts'
import { MAX_SKIPPED, type BulkJob, type Skipped } from './schema.ts'

const LEASE_MS = 60_000
/** A job that does not come to an end in so many runs of most of a minute never will. */
const MAX_RUNS = 60

const buckets: Record<BulkJob['scope'], readonly Bucket[]> = { open: ['active', 'waiting'], done: ['done'] }

/** The bucket that a job begins with, and the one after another; null behind the last. */
export function nextBucket({ scope }: Pick<BulkJob, 'scope'>, bucket: Bucket | null): Bucket | null {
  const all = buckets[scope]
  return all[bucket === null ? 0 : all.indexOf(bucket) + 1] ?? null
}

/** Until when a worker holds a job that he renews now. */
export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS)

/**
 * What taking a job up means: null when it has ended or somebody else is at it; otherwise what is stored. One that has been taken up too
 * often gives up.
 */
export function takeUp(
  job: BulkJob,
  now: Date,
): Pick<BulkJob, 'state' | 'leaseUntil' | 'runs' | 'error' | 'updatedAt'> | null {
  if (job.leaseUntil === null || job.leaseUntil > now) return null
  const runs = job.runs + 1
  if (runs > MAX_RUNS) {
    const error = 'It did not come to an end. What was changed until then can be undone.'
    return { state: 'failed', leaseUntil: null, runs: job.runs, error, updatedAt: now }
  }
  return { state: 'running', leaseUntil: leaseFrom(now), runs, error: null, updatedAt: now }
}

type Tally = Pick<BulkJob, 'found' | 'changed' | 'skippedCount' | 'skipped'>

/** The tally with these tickets changed or passed over; what is said of them by name is bounded. */
export function tallied(tally: Tally, changed: number, skipped: readonly Skipped[]): Tally {
  const skippedCount = tally.skippedCount + skipped.length
  const total = tally.changed + changed
  return {
    changed: total,
    skippedCount,
    found: total + skippedCount,
    skipped: [...tally.skipped, ...skipped].slice(0, MAX_SKIPPED),
  }
}
