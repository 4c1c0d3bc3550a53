import {
  nextBucket,
  planBulk,
  planUndo,
  storedRecordSchema,
  type BulkCursor,
  type BulkDesk,
  type BulkJob,
  type StoredRecord,
} from '@emberdesk/domain/bulk'
import { matches, type Viewer } from '@emberdesk/domain/condition'
import { ticketPath } from '@emberdesk/domain/paths'
import { bulkRecordsQuery, bulkTicketsQuery } from '@emberdesk/domain/query'
import { bucketOf } from '@emberdesk/domain/ticket'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { ticketOf, type TicketPlan } from './bulk-ticket.ts'
import { db } from './firebase.ts'
import { plain } from './plain.ts'
import { toQuery } from './queries.ts'

/** What a job deals with next: tickets, what it makes of each, and where it goes on behind them. */
export interface BulkPage {
  tickets: readonly DocumentSnapshot[]
  plan: TicketPlan
  cursor: BulkCursor
}

export interface BulkContext {
  desk: BulkDesk
  viewer: Viewer
  /** Departments that the author sees; null: all. */
  departments: readonly string[] | null
}

function readTickets(job: BulkJob, from: BulkCursor | null, context: BulkContext): Promise<BulkPage | null> {
  const { departments, viewer, desk } = context
  const plan: TicketPlan = (ticket) => {
    const isMine = departments === null || departments.includes(ticket.departmentId)
    const isInScope = (bucketOf(ticket.category) === 'done') === (job.scope === 'done')
    return isMine && isInScope && matches(job.condition, ticket, viewer)
      ? planBulk(ticket, job.change, desk)
      : null
  }
  async function read(bucket: BulkCursor['bucket'] | null, after: string | null): Promise<BulkPage | null> {
    if (bucket === null || departments?.length === 0) return null
    const { docs } = await toQuery(bulkTicketsQuery(departments, bucket, after)).get()
    const last = docs.at(-1)
    if (!last) return read(nextBucket(job, bucket), null)
    const fitting = docs.filter((doc) => {
      const ticket = ticketOf(doc)
      return ticket && plan(ticket)
    })
    return { tickets: fitting, plan, cursor: { bucket, after: last.id } }
  }
  return read(from?.bucket ?? nextBucket(job, null), from?.after ?? null)
}

async function readRecords(
  undoes: string,
  from: BulkCursor | null,
  { departments, desk }: BulkContext,
): Promise<BulkPage | null> {
  const { docs } = await toQuery(bulkRecordsQuery(undoes, from?.after ?? null)).get()
  const last = docs.at(-1)
  if (!last) return null
  const records = new Map<string, StoredRecord>(
    docs.map((doc) => [doc.id, storedRecordSchema.parse(plain(doc.data()))]),
  )
  const plan: TicketPlan = (ticket) => {
    const record = records.get(ticket.id)
    if (!record) return null
    // Given to a department that he does not see, it is still his to take back.
    const { departmentId } = { ...ticket, ...record.before }
    const isMine = departments === null || departments.includes(departmentId)
    return isMine ? planUndo(ticket, record, desk.now) : { kind: 'skip', reason: 'gone' }
  }
  const tickets = await db().getAll(...docs.map(({ id }) => db().doc(ticketPath(id))))
  return { tickets, plan, cursor: { bucket: 'active', after: last.id } }
}

/** The next tickets of a job behind `from`; null when there are none left. At most 200 reads, twice that for an undoing. */
export function readBulkPage(
  job: BulkJob,
  from: BulkCursor | null,
  context: BulkContext,
): Promise<BulkPage | null> {
  return job.undoes === null ? readTickets(job, from, context) : readRecords(job.undoes, from, context)
}
