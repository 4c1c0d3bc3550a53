import { Change } from 'firebase-functions/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { onTicketUpdated } from '../../functions/src/triggers/on-ticket-updated.ts'
import { NOW } from '../../functions/src/delivery/testing/samples.ts'
import { FAR_FUTURE } from '../../domain/time/index.ts'
import type { Ticket } from '../../domain/ticket/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam()
})
afterAll(() => db().terminate())

type Event = Parameters<typeof onTicketUpdated.run>[0]

/** Updates a ticket and returns the event that Firestore would make of it. */
async function update(ticketId: string, fields: Partial<Ticket>): Promise<Event> {
  const ref = db().doc(`tickets/${ticketId}`)
  const before = await ref.get()
  await ref.update({ updatedBy: 'mara', updatedAt: new Date(NOW.getTime() + 1_000), ...fields })
  const data = Change.fromObjects(before, await ref.get())
  return { id: newId(), data, params: { ticketId } } as unknown as Event
}
const eventsOf = async (ticketId: string) => Object.values(await readAll(`tickets/${ticketId}/events`))
const dueOf = async (ticketId: string) =>
  ((await read(`tickets/${ticketId}`))?.sla as { nextAt: Date }).nextAt
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('what an agent changes on a ticket', () => {
  it('is told by the history, once for each field however often it is heard of', async () => {
    const { ticketId } = await seedTicket()
    const event = await update(ticketId, {
      status: 'open',
      category: 'open',
      assigneeId: 'mara',
      tags: ['lamp'],
    })
    await onTicketUpdated.run(event)
    await onTicketUpdated.run(event)
    const common = { by: 'mara', via: 'web', at: after(1 / 60) }
    const told = await eventsOf(ticketId)
    expect(told).toHaveLength(3)
    expect(told).toEqual(
      expect.arrayContaining([
        { ...common, type: 'status', from: 'new', to: 'open', why: '' },
        { ...common, type: 'assignee', from: null, to: 'mara', why: '' },
        { ...common, type: 'tags', from: [], to: ['lamp'], why: '' },
      ]),
    )
  })

  it('says that it was one of many, until somebody changes it by itself', async () => {
    const { ticketId } = await seedTicket()
    const at = new Date(NOW.getTime() + 2_000)
    await onTicketUpdated.run(
      await update(ticketId, { priority: 4, updatedAt: at, bulk: { jobId: 'job1', at } }),
    )
    await onTicketUpdated.run(await update(ticketId, { tags: ['lamp'] }))
    const told = (await eventsOf(ticketId)).map(({ type, by, via }) => `${type} ${by} ${via}`).sort()
    expect(told).toEqual(['priority mara bulk', 'tags mara web'])
  })

  it('is told twice when it was done twice', async () => {
    const { ticketId } = await seedTicket()
    await onTicketUpdated.run(await update(ticketId, { priority: 3 }))
    await onTicketUpdated.run(await update(ticketId, { priority: 2 }))
    await onTicketUpdated.run(await update(ticketId, { priority: 3 }))
    expect((await eventsOf(ticketId)).map(({ to }) => to).sort()).toEqual([2, 3, 3])
  })

  it('moves the time an answer is due, and that is no change by an agent', async () => {
    const { ticketId } = await seedTicket()
    await onTicketUpdated.run(await update(ticketId, { priority: 4 }))
    expect(await dueOf(ticketId)).toEqual(after(60))
    const moved = await read(`tickets/${ticketId}`)
    expect(moved).toMatchObject({ updatedBy: 'system' })
    expect((moved?.updatedAt as Date).getTime()).toBeGreaterThan(after(1).getTime())

    await onTicketUpdated.run(await update(ticketId, { waitingSince: null, category: 'waiting' }))
    expect(await dueOf(ticketId)).toEqual(FAR_FUTURE)
  })

  it('leaves a ticket alone that says itself that it is not due any more', async () => {
    const { ticketId } = await seedTicket()
    const answered = { waitingSince: null, 'sla.nextAt': FAR_FUTURE, category: 'waiting' }
    await onTicketUpdated.run(await update(ticketId, answered as Partial<Ticket>))
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ updatedBy: 'mara', updatedAt: after(1 / 60) })
    expect(await dueOf(ticketId)).toEqual(FAR_FUTURE)
  })

  it('counts as it is now when updates are heard of out of order', async () => {
    const { ticketId } = await seedTicket()
    const first = await update(ticketId, { priority: 4 })
    const second = await update(ticketId, { priority: 3 })
    await onTicketUpdated.run(second)
    await onTicketUpdated.run(first)
    expect(await dueOf(ticketId)).toEqual(after(240))
  })

  it.each(['mara', 'system'])(
    'tells a department that a ticket has left it, whoever moved it: %s',
    async (by) => {
      const { ticketId } = await seedTicket()
      const path = `departures/${ticketId}_support`
      const moved = await update(ticketId, { departmentId: 'billing', updatedBy: by })
      await onTicketUpdated.run(moved)
      await onTicketUpdated.run(moved)
      const left = { ticketId, departmentId: 'support', movedAt: after(1 / 60) }
      const told = await read(path)
      expect(told).toMatchObject(left)
      const [at, expiresAt] = [told?.at as Date, told?.expiresAt as Date]
      expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(60_000)
      expect(expiresAt.getTime() - at.getTime()).toBe(7 * 86_400_000)
      expect(await read(`departures/${ticketId}_billing`)).toBeUndefined()
    },
  )

  it('is passed over when the server did it', async () => {
    const { ticketId } = await seedTicket()
    await onTicketUpdated.run(await update(ticketId, { priority: 4, updatedBy: 'system' }))
    expect(await eventsOf(ticketId)).toEqual([])
    expect(await dueOf(ticketId)).toEqual(after(480))
  })
})
