import { customerSchema } from '@emberdesk/domain/customer'
import { collections, ticketPath } from '@emberdesk/domain/paths'
import { openOfCustomerQuery } from '@emberdesk/domain/query'
import type { Ticket } from '@emberdesk/domain/ticket'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { toQuery } from './queries.ts'

async function organisationOf(customerId: string, transaction?: Transaction): Promise<string | null> {
  const customer = await readDocument(`${collections.customers}/${customerId}`, customerSchema, transaction)
  return customer?.organisationId ?? null
}

/** What a list shows of a ticket changes, so `updatedAt` moves. */
const fields = (organisationId: string | null, now: Date) => ({
  organisationId,
  updatedAt: now,
  updatedBy: 'system',
})

/** Puts a new ticket into the organisation of its requester, whom the desk knows. One read, and one write when he belongs to one. */
export async function giveOrganisation(
  ticketId: string,
  { requester, organisationId }: Pick<Ticket, 'requester' | 'organisationId'>,
  now: Date,
): Promise<void> {
  const theirs = await organisationOf(requester.customerId)
  if (theirs === null || theirs === organisationId) return
  await db().doc(ticketPath(ticketId)).update(fields(theirs, now))
}

/**
 * Puts a customer's open tickets into the organisation he belongs to as he is now, whatever was heard of and in what order. A read for him
 * and for each of his open tickets (at most 100), and a write for each that says otherwise. What is done stays as it was.
 */
export async function moveToOrganisation(customerId: string, now: Date): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const organisationId = await organisationOf(customerId, transaction)
    const { docs } = await transaction.get(toQuery(openOfCustomerQuery(customerId)))
    for (const ticket of docs) {
      if (ticket.get('organisationId') === organisationId) continue
      transaction.update(ticket.ref, fields(organisationId, now))
    }
  })
}
