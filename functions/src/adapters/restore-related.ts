import { ticketEventSchema, type TicketEvent } from '@emberdesk/domain/event'
import { eventsPath, ticketPath } from '@emberdesk/domain/paths'
import { MAX_RELATED, relatedSchema, ticketSchema } from '@emberdesk/domain/ticket'
import * as z from 'zod'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'

const dismissalSchema = ticketEventSchema.extend({ type: z.literal('relatedDismissed'), from: relatedSchema })

/**
 * Puts back what a dismissal took off a ticket's related ones, and tells the history. Two reads; two writes unless it is there already.
 * Answers whether there is such a dismissal.
 */
export async function restoreRelated(
  ticketId: string,
  eventId: string,
  by: string,
  now: Date,
): Promise<boolean> {
  return db().runTransaction(async (transaction) => {
    const [ticket, event] = await Promise.all([
      readDocument(ticketPath(ticketId), ticketSchema, transaction),
      transaction.get(db().doc(`${eventsPath(ticketId)}/${eventId}`)),
    ])
    const dismissed = dismissalSchema.safeParse({ ...event.data(), at: now }).data
    if (!ticket || !dismissed) return false
    const related = ticket.related ?? []
    if (related.some((each) => each.ticketId === dismissed.from.ticketId)) return true
    const restored: TicketEvent = {
      ...{ type: 'relatedRestored', by, at: now, via: 'web', why: '' },
      ...{ from: null, to: dismissed.from },
    }
    const kept = [dismissed.from, ...related].slice(0, MAX_RELATED)
    transaction.update(db().doc(ticketPath(ticketId)), { related: kept, updatedAt: now, updatedBy: 'system' })
    transaction.set(db().doc(`${eventsPath(ticketId)}/restored_${eventId}`), restored)
    return true
  })
}
