import { leaseFrom, tallied, type BulkCursor, type BulkJob } from '@emberdesk/domain/bulk'
import { beforePath } from '@emberdesk/domain/paths'
import { loadBulkContext } from './bulk-context.ts'
import { holdJob, JobLost, type HeldJob } from './bulk-lease.ts'
import { readBulkPage, type BulkContext } from './bulk-page.ts'
import { bulkChangeTicket } from './bulk-ticket.ts'
import { systemClock } from './clock.ts'
import { db } from './firebase.ts'

/** Tickets changed at a time. */
const WIDTH = 20
/** Progress is stored this often at most. */
const SAVE_MS = 1_000

const NOT_HERE = 'Its author no longer works at this desk.'

type Tally = Pick<BulkJob, 'found' | 'changed' | 'skippedCount' | 'skipped'>

/** What was changed by runs before this one, also by one that died before it could say so: one read a thousand. */
async function tallyOf({ id, job }: HeldJob): Promise<Tally> {
  if (job.runs === 1) return job
  const counted = await db().collection(beforePath(id)).count().get()
  return tallied({ ...job, changed: counted.data().count }, 0, [])
}

async function work(held: HeldJob, context: BulkContext, until: Date): Promise<void> {
  const { id, job, save } = held
  const author = { jobId: id, by: job.by, expiresAt: job.expiresAt }
  let tally = await tallyOf(held)
  let cursor: BulkCursor | null = job.cursor
  let savedAt = systemClock().getTime()

  async function store(patch: Partial<BulkJob> = {}): Promise<void> {
    const now = systemClock()
    const { found, changed, skippedCount, skipped } = tally
    const sofar = { found, changed, skippedCount, skipped, cursor }
    await save({ ...sofar, leaseUntil: leaseFrom(now), updatedAt: now, ...patch })
    savedAt = now.getTime()
  }

  for (;;) {
    const page = await readBulkPage(job, cursor, context)
    if (!page) return store({ state: 'done', leaseUntil: null })
    for (let at = 0; at < page.tickets.length; at += WIDTH) {
      // Handed on: whoever comes next begins where this one stopped.
      if (systemClock() >= until) return store({ state: 'queued', leaseUntil: systemClock() })
      const few = page.tickets.slice(at, at + WIDTH)
      const outcomes = await Promise.all(few.map((ticket) => bulkChangeTicket(author, ticket, page.plan)))
      const changed = outcomes.filter(({ kind }) => kind === 'changed').length
      const skipped = outcomes.flatMap((outcome) => (outcome.kind === 'skipped' ? [outcome.skipped] : []))
      tally = tallied(tally, changed, skipped)
      cursor = { ...page.cursor, after: few.at(-1)?.id ?? page.cursor.after }
      if (systemClock().getTime() - savedAt >= SAVE_MS) await store()
    }
    cursor = page.cursor
  }
}

/**
 * Works at a bulk job until it is done or `until`, when it is handed on. Nothing happens when it has ended or another worker is at it;
 * what dies half way is taken up by the sweep, and each ticket is changed once all the same.
 */
export async function runBulkJob(id: string, until: Date): Promise<void> {
  const held = await holdJob(id, systemClock())
  if (!held) return
  try {
    const context = await loadBulkContext(held.job)
    if (context) await work(held, context, until)
    else await held.save({ state: 'failed', leaseUntil: null, error: NOT_HERE, updatedAt: systemClock() })
  } catch (error) {
    if (!(error instanceof JobLost)) throw error
  }
}
