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
async function created(kind: 'autoAnswer' | 'fanOut', autoAnswerWithheld: string | null = null) {
  const { ticketId, messageId } = await seedTicket({}, {})
  const id = `${messageId}_${kind}`
  const recipient = kind === 'fanOut' ? null : { name: 'Iris', address: 'iris@example.org' }
  const mailId = kind === 'fanOut' ? null : `<${messageId}@desk.example>`
  const given = { ticketId, messageId, departmentId: 'support', recipient, mailId }
  const entry: OutboxEntry = { ...queuedEntry({ ...given, kind }, new Date()), autoAnswerWithheld }
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

  it('sends what a fan-out stands for once, when the event comes twice and the sweep is at it too', async () => {
    const event = await created('fanOut')
    const ours = await Promise.all([deliverCreated(event), deliverCreated(event), deliverEntry(event.id)])
    expect(ours.filter(Boolean)).toHaveLength(1)
    expect(await deliverCreated(event)).toBe(false)
    expect(smtp.caught.map(({ to }) => to)).toEqual([['iris@example.org']])
    expect(await read(`outbox/${event.id}`)).toMatchObject({
      ...{ state: 'sent', attempts: 1, expiresAt: expect.any(Date) },
      mails: [{ kind: 'autoAnswer', recipient: { address: 'iris@example.org' } }],
    })
    expect(await read(`outbox/${event.entry.messageId}_a`)).toBeUndefined()
  })

  it('leaves nothing of a fan-out behind that has nothing to send', async () => {
    const event = await created('fanOut', 'It was written by a machine.')
    expect(await deliverCreated(event)).toBe(true)
    expect(await read(`outbox/${event.id}`)).toBeUndefined()
    expect(smtp.caught).toHaveLength(0)
  })
})
