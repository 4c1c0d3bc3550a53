import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LEASE_MS, queuedEntry, type OutboxEntry } from '../../domain/outbox/index.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { deliverCreated, deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { sweepOutbox } from '../../functions/src/delivery/sweep-outbox.ts'
import { takeInReply } from '../../functions/src/delivery/take-in-reply.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

let smtp: SmtpProbe
const refused = new Map<string, string>()

beforeAll(async () => {
  smtp = await startSmtpProbe((recipient) => refused.get(recipient) ?? null)
  useEmulator(smtp.url)
  await seedTeam({ mara: { email: 'mara@home.example' }, otto: { email: 'otto@home.example' } })
})
beforeEach(() => {
  smtp.caught.length = 0
  refused.clear()
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

const sweep = () => sweepOutbox(new Date(Date.now() + 20_000))
const told = () => smtp.caught.flatMap(({ to }) => to).sort()
const entriesOf = async (messageId: string) =>
  Object.fromEntries(Object.entries(await readAll('outbox')).filter(([id]) => id.startsWith(messageId)))

/** A filed message and its fan-out, as its event tells it. */
async function filed() {
  const { ticketId, messageId } = await seedTicket({}, {})
  const given = { ticketId, messageId, departmentId: 'support', recipient: null, mailId: null }
  const entry = queuedEntry({ ...given, kind: 'fanOut' }, new Date())
  const id = `${messageId}_f`
  const { writeTime: updateTime } = await db().doc(`outbox/${id}`).create(entry)
  return { id, entry, updateTime, messageId, ticketId }
}
/** As if who has it in hand had died there, and its minute were over. */
const die = (id: string, change: Partial<OutboxEntry> = {}) =>
  db()
    .doc(`outbox/${id}`)
    .update({ state: 'leased', nextTryAt: new Date(Date.now() - 1), ...change })

describe('what follows from a message', () => {
  it('is sent as it was decided when who had it in hand died before settling it', async () => {
    const event = await filed()
    await deliverCreated(event)
    expect(told()).toEqual(['iris@example.org', 'mara@home.example', 'otto@home.example'])
    const [first] = smtp.caught.filter(({ to }) => to.includes('iris@example.org'))
    smtp.caught.length = 0
    await die(event.id)
    await db().doc(`tickets/${event.ticketId}`).update({ assigneeId: 'otto' })
    await sweep()
    expect(told()).toEqual(['iris@example.org', 'mara@home.example', 'otto@home.example'])
    const [again] = smtp.caught.filter(({ to }) => to.includes('iris@example.org'))
    const idOf = (raw = '') => /^Message-ID: (.*)$/m.exec(raw)?.[1]
    expect(idOf(again?.raw)).toBe(idOf(first?.raw))
    expect(await read(`outbox/${event.id}`)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('is decided by the sweep when its event was lost, and by that alone', async () => {
    const event = await filed()
    await sweep()
    expect(told()).toHaveLength(3)
    expect(await deliverCreated(event)).toBe(false)
    await sweep()
    expect(told()).toHaveLength(3)
  })

  it('is not taken from whoever has it in hand', async () => {
    const event = await filed()
    const nextTryAt = new Date(Date.now() + LEASE_MS)
    await die(event.id, { nextTryAt, attempts: 1 })
    expect(await deliverEntry(event.id)).toBe(false)
    expect(await deliverCreated(event)).toBe(false)
    expect(told()).toEqual([])
  })

  it('goes on by itself where a server is busy, and nothing else is sent again', async () => {
    refused.set('mara@home.example', '450 4.2.0 Try later')
    const event = await filed()
    await deliverCreated(event)
    expect(told()).toEqual(['iris@example.org', 'otto@home.example'])
    const own = `${event.messageId}_n_mara`
    const entries = await entriesOf(event.messageId)
    expect(Object.keys(entries).sort()).toEqual([event.id, own])
    expect(entries[own]).toMatchObject({ state: 'queued', attempts: 1, kind: 'notification' })
    expect((entries[own]?.nextTryAt as Date).getTime()).toBeGreaterThan(Date.now() + 50_000)
    expect(entries[event.id]).toMatchObject({ state: 'sent' })

    refused.clear()
    smtp.caught.length = 0
    await db()
      .doc(`outbox/${own}`)
      .update({ nextTryAt: new Date(0) })
    await sweep()
    expect(told()).toEqual(['mara@home.example'])
    expect(await read(`outbox/${own}`)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('is not sent again beside an entry of its own after a crash', async () => {
    refused.set('mara@home.example', '450 4.2.0 Try later')
    const event = await filed()
    await deliverCreated(event)
    refused.clear()
    smtp.caught.length = 0
    await die(event.id)
    await sweep()
    expect(told()).toEqual(['iris@example.org', 'otto@home.example'])
    expect(await read(`outbox/${event.messageId}_n_mara`)).toMatchObject({ state: 'queued', attempts: 1 })
  })

  it('parks an address that the server knows nobody at, as any mail does', async () => {
    refused.set('iris@example.org', '550 5.1.1 No such user')
    const event = await filed()
    await deliverCreated(event)
    expect(await read(`outbox/${event.messageId}_a`)).toMatchObject({ state: 'failed', attempts: 1 })
    const parked = Object.values(await readAll('parked'))
    expect(parked).toContainEqual(expect.objectContaining({ address: 'iris@example.org' }))
    const events = Object.values(await readAll(`tickets/${event.ticketId}/events`))
    expect(events.map(({ type }) => type)).not.toContain('autoAnswered')
  })
})

describe('a reply', () => {
  async function seedReply(recipients: string[]) {
    const { ticketId } = await seedTicket()
    const messageId = newId()
    const to = recipients.map((address) => ({ name: '', address }))
    await db().doc(`tickets/${ticketId}/messages/${messageId}`).set(queuedReply({ to }))
    return { ticketId, messageId, path: `tickets/${ticketId}/messages/${messageId}` }
  }
  const some = (count: number) => Array.from({ length: count }, (_, n) => `r${n}@example.org`)

  it('is sent by whoever takes it in, and by nobody else', async () => {
    const { ticketId, messageId, path } = await seedReply(['iris@example.org'])
    await Promise.all([1, 2, 3].map(() => takeInReply(ticketId, messageId, null)))
    const [[id, entry] = []] = Object.entries(await entriesOf(messageId))
    expect(entry).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await read(path)).toMatchObject({ state: 'sent' })
    await deliverEntry(String(id))
    await sweep()
    expect(told()).toEqual(['iris@example.org'])
  })

  it('leaves the mails to many recipients to their own events', async () => {
    const { ticketId, messageId, path } = await seedReply(some(8))
    await takeInReply(ticketId, messageId, null)
    expect(told()).toHaveLength(5)
    expect(await read(path)).toMatchObject({ state: 'queued' })
    await sweep()
    expect(told()).toEqual(some(8))
    expect(await read(path)).toMatchObject({ state: 'sent' })
  })

  it('goes out with a sweep when who took it in died, but not before its minute is over', async () => {
    const { ticketId, messageId, path } = await seedReply(['iris@example.org'])
    const accepted = await acceptReply(ticketId, messageId, new Date(), 5)
    const id = String(accepted?.inHand[0]?.id)
    expect(await deliverEntry(id)).toBe(false)
    await die(id)
    await sweep()
    expect(told()).toEqual(['iris@example.org'])
    expect(await read(path)).toMatchObject({ state: 'sent' })
    expect(await read(`outbox/${id}`)).toMatchObject({ state: 'sent', attempts: 2 })
  })
})
