import {
  recordOf,
  type BulkChange,
  type BulkPlan,
  type BulkRecord,
  type Skipped,
} from '@emberdesk/domain/bulk'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { WriteError } from '@/data/write.ts'
import { changeTicket } from '@/entities/ticket/index.ts'

/** A change of one ticket among many that was made. */
export interface Made {
  ticket: TicketWithId
  record: BulkRecord
}

export interface BulkRun {
  /** How many tickets are changed, on the screen at once. */
  changing: number
  /** Passed over before anything was written. */
  skipped: readonly Skipped[]
  /** How it ended; offline it waits. Never rejects: what the server refuses is among the skipped. */
  ended: Promise<{ made: readonly Made[]; skipped: readonly Skipped[] }>
}

const skippedOf = ({ id, number, subject }: TicketWithId, reason: Skipped['reason']): Skipped => ({
  ticketId: id,
  number,
  subject,
  reason,
})

/**
 * Writes a change to each of the tickets, each for itself and guarded by its own basis. They are given to the database at once, which
 * has ten on the way at a time.
 */
export function runBulk(
  tickets: readonly TicketWithId[],
  kind: BulkChange['kind'],
  plan: (ticket: TicketWithId) => BulkPlan,
  uid: string,
): BulkRun {
  const skipped: Skipped[] = []
  const writes: Promise<Made | Skipped>[] = []
  for (const ticket of tickets) {
    const planned = plan(ticket)
    if (planned.kind === 'skip') {
      skipped.push(skippedOf(ticket, planned.reason))
      continue
    }
    const made: Made = { ticket, record: recordOf(ticket, planned.fields) }
    const { saved } = changeTicket(kind, ticket, planned.fields, uid)
    writes.push(
      saved.then(
        () => made,
        (error: unknown) =>
          skippedOf(ticket, error instanceof WriteError && error.refused ? 'changed' : 'failed'),
      ),
    )
  }
  const ended = Promise.all(writes).then((ends) => ({
    made: ends.filter((end) => 'record' in end),
    skipped: [...skipped, ...ends.filter((end) => 'reason' in end)],
  }))
  return { changing: writes.length, skipped, ended }
}
