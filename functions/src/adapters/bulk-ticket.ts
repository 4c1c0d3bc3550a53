import { recordOf, type BulkPlan, type Skipped, type StoredRecord } from '@emberdesk/domain/bulk'
import { beforePath } from '@emberdesk/domain/paths'
import { ticketSchema, type TicketWithId } from '@emberdesk/domain/ticket'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { logger } from 'firebase-functions'
import { systemClock } from './clock.ts'
import { db } from './firebase.ts'
import { isAlreadyExists } from './already-exists.ts'
import { isLostToOthers } from './lost-to-others.ts'
import { plain } from './plain.ts'

/** `none`: the job has nothing to do with it, or has dealt with it before. */
export type TicketOutcome = { kind: 'changed' } | { kind: 'skipped'; skipped: Skipped } | { kind: 'none' }

/** What a job makes of a ticket; null when its condition does not fit. */
export type TicketPlan = (ticket: TicketWithId) => BulkPlan | null

export interface BulkAuthor {
  jobId: string
  by: string
  expiresAt: Date
}

const TRIES = 3

const skip = (
  id: string,
  ticket: Pick<TicketWithId, 'number' | 'subject'> | null,
  reason: Skipped['reason'],
) => {
  const { number = '', subject = '' } = ticket ?? {}
  return { kind: 'skipped', skipped: { ticketId: id, number, subject, reason } } as const
}

/** The ticket of a snapshot; null when it does not fit its schema, which is logged. */
export function ticketOf(snapshot: DocumentSnapshot): TicketWithId | null {
  const parsed = ticketSchema.safeParse(plain(snapshot.data()))
  if (parsed.success) return { ...parsed.data, id: snapshot.id }
  logger.error('ticket does not fit its schema', { path: snapshot.ref.path, issues: parsed.error.issues })
  return null
}

/**
 * Changes one ticket for a job, with what it was before, in one commit: only if nobody has changed it since it was read, and only once
 * however often it is asked for. Two writes; one read more for each change by somebody else in between.
 */
export async function bulkChangeTicket(
  author: BulkAuthor,
  found: DocumentSnapshot,
  plan: TicketPlan,
): Promise<TicketOutcome> {
  let snapshot = found
  for (let tries = 0; tries < TRIES; tries++) {
    if (!snapshot.exists || !snapshot.updateTime) return skip(found.id, null, 'gone')
    const ticket = ticketOf(snapshot)
    if (!ticket) return skip(found.id, null, 'failed')
    if (ticket.bulk?.jobId === author.jobId) return { kind: 'none' }
    const planned = plan(ticket)
    if (!planned) return { kind: 'none' }
    if (planned.kind === 'skip') return skip(ticket.id, ticket, planned.reason)

    const now = systemClock()
    const record: StoredRecord = { ...recordOf(ticket, planned.fields), expiresAt: author.expiresAt }
    const bulk = { jobId: author.jobId, at: now }
    const batch = db().batch()
    batch.create(db().collection(beforePath(author.jobId)).doc(ticket.id), record)
    batch.update(
      snapshot.ref,
      { ...planned.fields, bulk, updatedAt: now, updatedBy: author.by },
      { lastUpdateTime: snapshot.updateTime },
    )
    try {
      await batch.commit()
      return { kind: 'changed' }
    } catch (error) {
      if (isAlreadyExists(error)) return { kind: 'none' }
      if (!isLostToOthers(error)) throw error
      snapshot = await snapshot.ref.get()
    }
  }
  return skip(found.id, ticketOf(snapshot), 'changed')
}
