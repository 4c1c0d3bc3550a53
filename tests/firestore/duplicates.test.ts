import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { dropRelated } from '../../functions/src/adapters/drop-related.ts'
import { fanOut } from '../../functions/src/delivery/fan-out.ts'
import { NOW } from '../../functions/src/delivery/testing/samples.ts'
import { queuedEntry } from '../../domain/outbox/index.ts'
import { formatNumber } from '../../domain/number/index.ts'
import type { Message } from '../../domain/message/index.ts'
import type { Ticket } from '../../domain/ticket/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam({})
})
afterAll(() => db().terminate())

let counter = 0
const addressOf = (customerId: string) => `${customerId}@example.org`
/** A ticket of a customer, filed and fanned out; `answers` are the acknowledgements that follow from it. */
async function file(customerId: string, ticket: Partial<Ticket> = {}, message: Partial<Message> = {}) {
  const number = formatNumber(2026, ++counter)
  const requester = { customerId, name: 'Iris', email: addressOf(customerId) }
  const from = { name: 'Iris', address: requester.email }
  const ids = await seedTicket({ number, requester, ...ticket }, { by: customerId, from, ...message })
  const again = () =>
    fanOut(
      queuedEntry({ ...ids, kind: 'fanOut', departmentId: 'support', recipient: null, mailId: null }, NOW),
      NOW,
    )
  const { answer } = await again()
  return { ...ids, number, again, answers: answer.mails.map(({ entry }) => entry.recipient?.address) }
}
const ticketOf = (ticketId: string) => read(`tickets/${ticketId}`)
const eventsOf = async (ticketId: string) => Object.values(await readAll(`tickets/${ticketId}/events`))

describe('a request that comes twice', () => {
  it('is flagged on the second, told with the reason, and acknowledged like the first', async () => {
    const customer = newId()
    const first = await file(customer, { channel: 'form' }, { channel: 'form' })
    const second = await file(customer)
    expect(await ticketOf(first.ticketId)).not.toHaveProperty('related')
    const hint = { kind: 'duplicateOf', ticketId: first.ticketId, number: first.number }
    expect(await ticketOf(second.ticketId)).toMatchObject({
      related: [{ ...hint, why: expect.stringContaining('with the public form') }],
    })
    expect(await eventsOf(second.ticketId)).toMatchObject([{ type: 'possibleDuplicate', to: hint }])
    expect([first.answers, second.answers]).toEqual([[addressOf(customer)], [addressOf(customer)]])
  })

  it('stays dismissed when the fan-out is done again', async () => {
    const customer = newId()
    const first = await file(customer)
    const second = await file(customer)
    await dropRelated(second.ticketId, first.ticketId, 'mara', NOW)
    await second.again()
    expect(await ticketOf(second.ticketId)).toMatchObject({ related: [] })
    expect((await eventsOf(second.ticketId)).filter(({ type }) => type === 'possibleDuplicate')).toHaveLength(
      1,
    )
  })

  it('is flagged and acknowledged when it is only alike', async () => {
    const customer = newId()
    const text = 'The arc lamp in our lobby hums since Monday and nobody knows what to do about it.'
    await file(customer, {}, { newText: text })
    const second = await file(customer, {}, { newText: text.replace('nobody', 'no one') })
    expect(await ticketOf(second.ticketId)).toMatchObject({ related: [{ kind: 'duplicateOf' }] })
    expect(second.answers).toEqual([addressOf(customer)])
  })

  it.each<[string, Partial<Ticket>, string | null]>([
    ['of another customer', {}, newId()],
    ['long after', { createdAt: new Date(NOW.getTime() + 7_200_000) }, null],
  ])('is none %s', async (_, ticket, other) => {
    const customer = newId()
    await file(customer)
    const second = await file(other ?? customer, ticket)
    expect(await ticketOf(second.ticketId)).not.toHaveProperty('related')
    expect(second.answers).toEqual([addressOf(other ?? customer)])
  })

  it('is not looked for where the first has been merged away', async () => {
    const customer = newId()
    await file(customer, { mergedInto: 'elsewhere' })
    const second = await file(customer)
    expect(await ticketOf(second.ticketId)).not.toHaveProperty('related')
  })
})
