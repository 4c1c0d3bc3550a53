import { DUPLICATE_MINUTES, MAX_COMPARED, type Duplicate, type Opened } from '@emberdesk/domain/duplicate'
import type { TicketEvent } from '@emberdesk/domain/event'
import { messageSchema } from '@emberdesk/domain/message'
import { eventsPath, ticketPath } from '@emberdesk/domain/paths'
import { firstMessagesQuery, recentTicketsQuery } from '@emberdesk/domain/query'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { runQuery } from './queries.ts'

const MAX_RELATED = 5

/**
 * Tickets that the same customer opened shortly before this one, the newest first, each with its first message; merged ones left out. One
 * read when there is none, two more for each other, at most three of them.
 */
export async function openedBefore(ticketId: string, ticket: Ticket): Promise<Opened[]> {
  const { createdAt, requester } = ticket
  const since = new Date(createdAt.getTime() - DUPLICATE_MINUTES * 60_000)
  const query = recentTicketsQuery(requester.customerId, since, createdAt, MAX_COMPARED + 1)
  const others = (await runQuery(query, ticketSchema)).filter(({ id }) => id !== ticketId)
  const opened = others
    .filter(({ data }) => data.mergedInto === null)
    .slice(0, MAX_COMPARED)
    .map(async ({ id, data }) => {
      const [first] = await runQuery(firstMessagesQuery(id, 1), messageSchema)
      return first ? [{ ticketId: id, ticket: data, first: first.data }] : []
    })
  return (await Promise.all(opened)).flat()
}

/**
 * Puts on a ticket, and into its history, which one it may repeat. Done again it changes nothing, so that a hint that was dismissed does
 * not come back. Two reads, two writes.
 */
export async function storeDuplicate(ticketId: string, duplicate: Duplicate, now: Date): Promise<void> {
  const { number, why } = duplicate
  const to = { kind: 'duplicateOf' as const, ticketId: duplicate.ticketId, number, why }
  const event: TicketEvent = {
    ...{ type: 'possibleDuplicate', by: 'system', at: now, from: null, to, via: 'mail', why },
  }
  const told = db().doc(`${eventsPath(ticketId)}/duplicate_${duplicate.ticketId}`)
  await db().runTransaction(async (transaction) => {
    const ticket = await readDocument(ticketPath(ticketId), ticketSchema, transaction)
    if (!ticket || (await transaction.get(told)).exists) return
    const related = [to, ...(ticket.related ?? [])].slice(0, MAX_RELATED)
    transaction.update(db().doc(ticketPath(ticketId)), { related, updatedAt: now, updatedBy: 'system' })
    transaction.create(told, event)
  })
}
