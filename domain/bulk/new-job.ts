import type { ConditionGroup } from '../condition/fields.ts'
import type { BulkChange, BulkJob } from './schema.ts'

const KEPT_MS = 7 * 86_400_000

export interface NewJob {
  by: string
  departments: string[] | null
  scope: BulkJob['scope']
  condition: ConditionGroup
  change: BulkChange
  expected: number
}

/** A job as it begins: queued, and anybody's to take. It is kept for a week. */
export function newBulkJob(wish: NewJob, undoes: string | null, now: Date): BulkJob {
  return {
    ...wish,
    undoes,
    state: 'queued',
    found: 0,
    changed: 0,
    skippedCount: 0,
    skipped: [],
    cursor: null,
    leaseUntil: now,
    runs: 0,
    error: null,
    createdAt: now,
    updatedAt: now,
    expiresAt: new Date(now.getTime() + KEPT_MS),
  }
}
