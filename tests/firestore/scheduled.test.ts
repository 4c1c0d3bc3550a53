import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { followDepartment } from '../../functions/src/adapters/follow-department.ts'
import { sendScheduled } from '../../functions/src/adapters/scheduled-store.ts'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { sweepScheduled } from '../../functions/src/delivery/sweep-scheduled.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import type { ScheduledReply } from '../../domain/scheduled/index.ts'
import type { Ticket } from '../../domain/ticket/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const BOSS = { name: '', address: 'boss@example.org' }
let smtp: SmtpProbe

beforeAll(async () => {
  smtp = await startSmtpProbe(() => null)
  useEmulator(smtp.url)
  await seedTeam({ mara: {}, gone: { active: false }, other: { departments: ['billing'] } })
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000)

async function seedScheduled(change: Partial<ScheduledReply> = {}, ticket: Partial<Ticket> = {}) {
  const { ticketId } = await seedTicket(ticket)
  const id = newId()
  const scheduled: ScheduledReply = {
    ...{ ticketId, departmentId: 'support', by: 'mara', name: 'Mara Quill', baseVersion: 1 },
    ...{ text: 'Good morning, Iris.', html: '', to: [{ name: '', address: 'iris@example.org' }] },
    ...{ cc: [], bcc: [], attachments: [], status: 'answered', sendAt: inSeconds(-1), state: 'waiting' },
    ...{ error: null, createdAt: inSeconds(-60), updatedAt: inSeconds(-60) },
    ...change,
  }
  await db().doc(`scheduled/${id}`).set(scheduled)
  return { ticketId, id, path: `scheduled/${id}`, message: `tickets/${ticketId}/messages/${id}` }
}
const noticesOf = async (id: string) =>
  (await db().collection('outbox').where('messageId', '==', id).get()).docs.filter(
    (doc) => doc.get('kind') === 'heldReply',
  )

describe('a reply that goes out later', () => {
  it('is an answer like any other once its time has come', async () => {
    const { ticketId, id, path, message } = await seedScheduled({ bcc: [BOSS] })
    await sweepScheduled(inSeconds(10))
    expect(await read(path)).toBeUndefined()
    expect(await read(message)).toMatchObject({
      ...{ direction: 'out', state: 'queued', by: 'mara', text: 'Good morning, Iris.', baseVersion: 1 },
      ...{ hasBcc: true, from: { name: 'Mara Quill via Support', address: 'support@tallowpine.example' } },
    })
    expect(await read(`tickets/${ticketId}/bcc/${id}`)).toMatchObject({ bcc: [BOSS], by: 'mara' })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({
      ...{ version: 2, messageCount: 2, lastMessageId: id, waitingSince: null, updatedBy: 'mara' },
      ...{ status: 'answered', category: 'waiting', bucket: 'waiting', preview: 'Good morning, Iris.' },
    })
    await acceptReply(ticketId, id, new Date())
    const { docs } = await db().collection('outbox').where('messageId', '==', id).get()
    for (const doc of docs) await deliverEntry(doc.id)
    expect(await read(message)).toMatchObject({ state: 'sent' })
  })

  it('waits for its time', async () => {
    const { id, path, message } = await seedScheduled({ sendAt: inSeconds(600) })
    await sweepScheduled(inSeconds(5))
    expect(await sendScheduled(id, new Date())).toBe(false)
    expect(await read(path)).toMatchObject({ state: 'waiting' })
    expect(await read(message)).toBeUndefined()
  })

  it('is sent once, however many sweeps run at the same time', async () => {
    const { ticketId, id } = await seedScheduled()
    await Promise.all([1, 2, 3].map(() => sendScheduled(id, new Date())))
    await sendScheduled(id, new Date())
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ version: 2, messageCount: 2 })
  })

  it('is held when more has been said, and its author is told once, with his text', async () => {
    const { ticketId, id, path, message } = await seedScheduled({}, { version: 2 })
    await Promise.all([sendScheduled(id, new Date()), sendScheduled(id, new Date())])
    await sweepScheduled(inSeconds(5))
    expect(await read(message)).toBeUndefined()
    const why = 'More has been said in the ticket since this reply was written.'
    expect(await read(path)).toMatchObject({ state: 'held', error: why, text: 'Good morning, Iris.' })
    expect(Object.values(await readAll(`tickets/${ticketId}/events`))).toEqual([
      expect.objectContaining({ type: 'scheduledHeld', to: 'mara', why }),
    ])
    const notices = await noticesOf(id)
    expect(notices).toHaveLength(1)
    await deliverEntry(notices[0]!.id)
    const mail = smtp.caught.find(({ raw }) => raw.includes(`.${id}.`))
    expect(mail?.to).toEqual(['mara.private@home.example'])
    expect(mail?.raw).toContain('Good morning, Iris.')
    expect(mail?.raw).toMatch(/^Subject: Not sent:/m)
  })

  it('tells nobody any more when its author has seen to it before the mail left', async () => {
    const { id, path } = await seedScheduled({}, { version: 2 })
    await sendScheduled(id, new Date())
    await db().doc(path).delete()
    const [notice] = await noticesOf(id)
    await deliverEntry(notice!.id)
    expect(await read(`outbox/${notice!.id}`)).toMatchObject({ state: 'failed' })
    expect(smtp.caught.some(({ raw }) => raw.includes(`.${id}.`))).toBe(false)
  })

  it.each<[string, Partial<ScheduledReply>, Partial<Ticket>, RegExp]>([
    ['the ticket has been merged', {}, { mergedInto: 'other' }, /merged/],
    ['its author has left', { by: 'gone' }, {}, /can no longer answer/],
    ['its author no longer sees the ticket', { by: 'other' }, {}, /can no longer answer/],
    ['the ticket is gone', { ticketId: 'nowhere0000000000001' }, {}, /no longer there/],
  ])('is held when %s', async (_when, change, ticket, why) => {
    const { id, path, message } = await seedScheduled(change, ticket)
    await sendScheduled(id, new Date())
    expect(await read(path)).toMatchObject({ state: 'held', error: expect.stringMatching(why) })
    expect(await read(message)).toBeUndefined()
  })

  it('goes with its ticket to another department, and so do marks of drafts', async () => {
    const { ticketId, path } = await seedScheduled({ sendAt: inSeconds(600) })
    await db().doc(`draftMarks/mara_${ticketId}`).set({ ticketId, departmentId: 'support' })
    await followDepartment(ticketId, 'billing')
    expect(await read(path)).toMatchObject({ departmentId: 'billing' })
    expect(await read(`draftMarks/mara_${ticketId}`)).toMatchObject({ departmentId: 'billing' })
  })
})
