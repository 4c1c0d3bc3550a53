import type { TicketEvent } from '@emberdesk/domain/event'
import { eventsPath, ticketPath } from '@emberdesk/domain/paths'
import { ticketSchema } from '@emberdesk/domain/ticket'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'

/**
 * Takes another ticket off a ticket's related ones, and tells the history. One read; two writes when it was there. Answers the id of that
 * entry of the history, by which it can be taken back; null when it was not there.
 */
export async function dropRelated(
  ticketId: string,
  relatedId: string,
  by: string,
  now: Date,
): Promise<string | null> {
  return db().runTransaction(async (transaction) => {
    const ticket = await readDocument(ticketPath(ticketId), ticketSchema, transaction)
    const related = ticket?.related ?? []
    const dropped = related.find((each) => each.ticketId === relatedId)
    if (!dropped) return null
    const eventId = `dismissed_${relatedId}_${now.getTime()}`
    const kept = related.filter((each) => each.ticketId !== relatedId)
    const event: TicketEvent = {
      ...{ type: 'relatedDismissed', by, at: now, via: 'web', why: '' },
      ...{ from: dropped, to: null },
    }
    transaction.update(db().doc(ticketPath(ticketId)), { related: kept, updatedAt: now, updatedBy: 'system' })
    transaction.set(db().doc(`${eventsPath(ticketId)}/${eventId}`), event)
    return eventId
  })
}
