import { beforePath, collections } from '../paths/paths.ts'
import type { Bucket } from '../ticket/category.ts'
import type { QuerySpec } from './spec.ts'

/** Tickets, or records of changes, that a bulk job looks at in one go. */
export const BULK_PAGE = 200
const STALE = 10

const behind = (after: string | null): QuerySpec['where'] =>
  after === null ? [] : [['__name__', '>', after]]

/** One bucket of the given departments, all with null, in the order of ids behind `after`. Server only. */
export function bulkTicketsQuery(
  departments: readonly string[] | null,
  bucket: Bucket,
  after: string | null,
): QuerySpec {
  const mine: QuerySpec['where'] = departments === null ? [] : [['departmentId', 'in', [...departments]]]
  return {
    name: 'bulkTickets',
    path: collections.tickets,
    group: false,
    where: [['bucket', '==', bucket], ...mine, ...behind(after)],
    orderBy: [['__name__', 'asc']],
    limit: BULK_PAGE,
  }
}

/** What tickets were before a job changed them, in the order of ids behind `after`. Server only. */
export function bulkRecordsQuery(jobId: string, after: string | null): QuerySpec {
  return {
    name: 'bulkRecords',
    path: beforePath(jobId),
    group: false,
    where: behind(after),
    orderBy: [['__name__', 'asc']],
    limit: BULK_PAGE,
  }
}

/** Bulk jobs that nobody is at: just queued, handed on, or left by a crash. Server only. */
export function staleBulkJobsQuery(now: Date): QuerySpec {
  return {
    name: 'staleBulkJobs',
    path: collections.bulkJobs,
    group: false,
    where: [['leaseUntil', '<=', now]],
    orderBy: [['leaseUntil', 'asc']],
    limit: STALE,
  }
}

/** An agent's bulk jobs that have not ended. Server only. */
export function runningBulkJobsQuery(uid: string, limit: number): QuerySpec {
  return {
    name: 'runningBulkJobs',
    path: collections.bulkJobs,
    group: false,
    where: [
      ['by', '==', uid],
      ['state', 'in', ['queued', 'running']],
    ],
    orderBy: [],
    limit,
  }
}
