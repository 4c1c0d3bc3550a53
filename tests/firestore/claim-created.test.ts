import { Timestamp } from 'firebase-admin/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { queuedEntry, type OutboxEntry } from '../../domain/outbox/index.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { deliverCreated, deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import { read, seedTeam, seedTicket, useEmulator } from './support/store.ts'

let smtp: SmtpProbe

beforeAll(async () => {
  smtp = await startSmtpProbe()
  useEmulator(smtp.url)
  await seedTeam({})
})
beforeEach(() => {
  smtp.caught.length = 0
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

/** An entry as its event tells it. */
async function created(kind: 'autoAnswer' | 'fanOut') {
  const { ticketId, messageId } = await seedTicket({}, {})
  const id = `${messageId}_${kind}`
  const recipient = kind === 'fanOut' ? null : { name: 'Iris', address: 'iris@example.org' }
  const mailId = kind === 'fanOut' ? null : `<${messageId}@desk.example>`
  const given = { ticketId, messageId, departmentId: 'support', recipient, mailId }
  const entry: OutboxEntry = queuedEntry({ ...given, kind }, new Date())
  const { writeTime: updateTime } = await db().doc(`outbox/${id}`).create(entry)
  return { id, entry, updateTime }
}

describe('an entry of the outbox, as its event tells it', () => {
  it('is sent once, however often and by whomever the event is heard', async () => {
    const event = await created('autoAnswer')
    const claimed = await Promise.all([...[1, 2, 3].map(() => deliverCreated(event)), deliverEntry(event.id)])
    expect(claimed.filter(Boolean)).toHaveLength(1)
    expect(await deliverCreated(event)).toBe(false)
    expect(smtp.caught).toHaveLength(1)
    expect(await read(`outbox/${event.id}`)).toMatchObject({ state: 'sent', attempts: 1 })
  })

  it('is passed over when it has changed since, or is gone', async () => {
    const event = await created('autoAnswer')
    const older = { ...event, updateTime: Timestamp.fromMillis(event.updateTime.toMillis() - 1_000) }
    expect(await deliverCreated(older)).toBe(false)
    await db().doc(`outbox/${event.id}`).delete()
    expect(await deliverCreated(event)).toBe(false)
    expect(smtp.caught).toHaveLength(0)
  })

  it('leaves nothing of a fan-out behind, and makes each mail once when the event comes twice', async () => {
    const event = await created('fanOut')
    await Promise.all([deliverCreated(event), deliverCreated(event)])
    await deliverCreated(event)
    expect(await read(`outbox/${event.id}`)).toBeUndefined()
    expect(await read(`outbox/${event.entry.messageId}_a`)).toMatchObject({ state: 'queued', attempts: 0 })
  })
})
