import { ticketPath } from '@emberdesk/domain/paths'
import { timeSumQuery } from '@emberdesk/domain/query'
import { AggregateField } from 'firebase-admin/firestore'
import { db } from './firebase.ts'
import { toQuery } from './queries.ts'

/**
 * Sets the time spent on a ticket to the sum of its entries as they are now, whatever was heard of and in what order: the ticket is read
 * first, so that of two at once one is done again after the other. Two reads, and one write when the sum differs; `updatedAt` moves, so
 * that lists see it.
 */
export async function sumTime(ticketId: string, now: Date): Promise<void> {
  const ref = db().doc(ticketPath(ticketId))
  await db().runTransaction(async (transaction) => {
    const ticket = await transaction.get(ref)
    if (!ticket.exists) return
    const entries = toQuery(timeSumQuery(ticketId)).aggregate({ minutes: AggregateField.sum('minutes') })
    const timeSpentMin = (await transaction.get(entries)).data().minutes
    if (timeSpentMin === ticket.get('timeSpentMin')) return
    transaction.update(ref, { timeSpentMin, updatedAt: now, updatedBy: 'system' })
  })
}
