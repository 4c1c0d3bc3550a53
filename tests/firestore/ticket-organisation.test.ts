import { Change } from 'firebase-functions/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newCustomer } from '../../domain/customer/index.ts'
import type { Ticket } from '../../domain/ticket/index.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { giveOrganisation } from '../../functions/src/adapters/ticket-organisation.ts'
import { onCustomerUpdated } from '../../functions/src/triggers/on-customer-updated.ts'
import { newId, read, seedTeam, seedTicket, useEmulator } from './support/store.ts'

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam()
})
afterAll(() => db().terminate())

type Event = Parameters<typeof onCustomerUpdated.run>[0]
const EARLY = new Date('2026-11-01T08:00:00Z')

/** A customer of a test's own, with a ticket of each kind. */
async function seedCustomer(organisationId: string | null = null) {
  const customerId = newId()
  const address = { name: 'Iris', address: `${customerId}@example.net` }
  await db()
    .doc(`customers/${customerId}`)
    .set({ ...newCustomer(address, EARLY), organisationId })
  const requester = { customerId, name: 'Iris', email: address.address }
  const make = (part: Partial<Ticket>) => seedTicket({ requester, updatedAt: EARLY, ...part })
  return { customerId, requester, make }
}

/** Says which organisation a customer belongs to, and returns the event that Firestore would make of it. */
async function join(customerId: string, organisationId: string | null): Promise<Event> {
  const ref = db().doc(`customers/${customerId}`)
  const before = await ref.get()
  await ref.update({ organisationId })
  const data = Change.fromObjects(before, await ref.get())
  return { id: newId(), data, params: { customerId } } as unknown as Event
}
const ticketOf = (ticketId: string) => read(`tickets/${ticketId}`)

describe('a customer who joins an organisation', () => {
  it('takes his open tickets along, and lists hear of it; what is done stays, and so do other people’s', async () => {
    const { customerId, make } = await seedCustomer()
    const open = await make({})
    const waiting = await make({ status: 'pending', category: 'waiting', bucket: 'waiting' })
    const done = await make({ status: 'resolved', category: 'solved', bucket: 'done' })
    const other = await seedTicket()
    await onCustomerUpdated.run(await join(customerId, 'harbour'))
    for (const { ticketId } of [open, waiting]) {
      const ticket = await ticketOf(ticketId)
      expect(ticket).toMatchObject({ organisationId: 'harbour', updatedBy: 'system' })
      expect((ticket?.updatedAt as Date) > EARLY).toBe(true)
    }
    expect(await ticketOf(done.ticketId)).toMatchObject({ organisationId: null, updatedAt: EARLY })
    expect(await ticketOf(other.ticketId)).toMatchObject({ organisationId: null })
  })

  it('and leaves it again is in none, even when that is heard of first', async () => {
    const { customerId, make } = await seedCustomer()
    const { ticketId } = await make({})
    const joined = await join(customerId, 'harbour')
    const left = await join(customerId, null)
    await onCustomerUpdated.run(left)
    await onCustomerUpdated.run(joined)
    expect(await ticketOf(ticketId)).toMatchObject({ organisationId: null, updatedAt: EARLY })
  })
})

it('a change of a customer’s name touches no ticket', async () => {
  const { customerId, make } = await seedCustomer('harbour')
  const { ticketId } = await make({})
  const ref = db().doc(`customers/${customerId}`)
  const before = await ref.get()
  await ref.update({ name: 'Iris O.' })
  const data = Change.fromObjects(before, await ref.get())
  await onCustomerUpdated.run({ id: newId(), data, params: { customerId } } as unknown as Event)
  expect(await ticketOf(ticketId)).toMatchObject({ organisationId: null, updatedAt: EARLY })
})

describe('a new ticket', () => {
  it('is in the organisation of a requester whom the desk knows', async () => {
    const { requester, make } = await seedCustomer('harbour')
    const { ticketId } = await make({})
    await giveOrganisation(ticketId, { requester, organisationId: null }, new Date())
    expect(await ticketOf(ticketId)).toMatchObject({ organisationId: 'harbour', updatedBy: 'system' })
  })

  it('is in none when he is in none, and nothing is written', async () => {
    const { requester, make } = await seedCustomer()
    const { ticketId } = await make({})
    await giveOrganisation(ticketId, { requester, organisationId: null }, new Date())
    expect(await ticketOf(ticketId)).toMatchObject({ organisationId: null, updatedAt: EARLY })
  })
})
