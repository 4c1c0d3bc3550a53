import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { onTimeChanged } from '../../functions/src/triggers/on-time-changed.ts'
import { newId, read, seedTeam, seedTicket, useEmulator } from './support/store.ts'

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam()
})
afterAll(() => db().terminate())

type Event = Parameters<typeof onTimeChanged.run>[0]
const heard = (ticketId: string) =>
  onTimeChanged.run({ id: newId(), params: { ticketId, entryId: newId() } } as unknown as Event)
const entries = (ticketId: string) => db().collection(`tickets/${ticketId}/time`)
const book = (ticketId: string, minutes: number) =>
  entries(ticketId).add({ minutes, text: '', by: 'mara', at: new Date() })

describe('the time spent on a ticket', () => {
  it('is the sum of its entries, and lists hear of it', async () => {
    const { ticketId } = await seedTicket()
    const before = (await read(`tickets/${ticketId}`))?.updatedAt as Date
    await book(ticketId, 15)
    const call = await book(ticketId, 90)
    await heard(ticketId)
    const after = await read(`tickets/${ticketId}`)
    expect(after).toMatchObject({ timeSpentMin: 105, updatedBy: 'system' })
    expect((after?.updatedAt as Date).getTime()).toBeGreaterThan(before.getTime())

    await call.delete()
    await heard(ticketId)
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ timeSpentMin: 15 })
  })

  it('stays as it is when it is heard of again', async () => {
    const { ticketId } = await seedTicket()
    await book(ticketId, 15)
    await heard(ticketId)
    const once = await db().doc(`tickets/${ticketId}`).get()
    await heard(ticketId)
    const twice = await db().doc(`tickets/${ticketId}`).get()
    expect(twice.updateTime?.isEqual(once.updateTime!)).toBe(true)
  })

  it('is right when many entries are heard of at once', async () => {
    const { ticketId } = await seedTicket()
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (minutes) => {
        await book(ticketId, minutes)
        await heard(ticketId)
      }),
    )
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ timeSpentMin: 15 })
  })

  it('is nobody’s once the ticket is gone', async () => {
    const ticketId = newId()
    await book(ticketId, 15)
    await heard(ticketId)
    expect(await read(`tickets/${ticketId}`)).toBeUndefined()
  })
})
