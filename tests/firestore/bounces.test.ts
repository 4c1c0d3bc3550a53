import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { firestoreBounceStore } from '../../functions/src/adapters/bounce-store.ts'
import { sha256Hex, tokenKey } from '../../functions/src/adapters/digest.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { findParked } from '../../functions/src/adapters/parked-store.ts'
import { createBounceFiler } from '../../functions/src/bounce/file-bounce.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { mailIdOf, replyAddressOf } from '../../functions/src/delivery/mail-ids.ts'
import { recordDeliveries } from '../../functions/src/delivery/record-delivery.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import { stubMail } from '../../functions/src/intake/read-mail.ts'
import { mailIdentity } from '../../domain/mail/index.ts'
import { bounceMail, type BounceMailParts } from '../../domain/testing/index.ts'
import type { Ticket } from '../../domain/ticket/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

let smtp: SmtpProbe
beforeAll(async () => {
  smtp = await startSmtpProbe()
  useEmulator(smtp.url)
  await seedTeam({ mara: { email: 'mara@home.example' }, ben: { email: 'ben@home.example' } })
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

/** Files a bounce as intake does, its parts taken apart. */
async function fileBounce(parts: BounceMailParts, change: (raw: string) => string = (raw) => raw) {
  const raw = Buffer.from(change(bounceMail(parts)))
  const [, , status = '', returned = ''] = raw.toString().split('--b\r\n')
  const bodyOf = (part: string) => part.slice(part.indexOf('\r\n\r\n') + 4)
  const report = { type: 'delivery-status', status: bodyOf(status), returned: bodyOf(returned) }
  const envelope = { from: '', to: [parts.to] }
  const filer = createBounceFiler({
    store: firestoreBounceStore,
    tokens: tokenKey('a secret of this test'),
    hashes: { sha256Hex },
  })
  const sha256 = sha256Hex(raw)
  const accepted = { raw, sha256, rawPath: `raw/2026/11/${sha256}.eml`, envelope, receivedAt: new Date() }
  const mail = { ...stubMail(raw, envelope, ''), text: '', readable: true, report }
  return filer(accepted, mail, mailIdentity(raw, sha256Hex))
}

async function sentReply(addresses: string[], ticket: Partial<Ticket> = {}) {
  const { ticketId } = await seedTicket({
    ...{ status: 'answered', category: 'waiting', bucket: 'waiting', waitingSince: null },
    ...{ assigneeId: 'mara', ...ticket },
  })
  const messageId = newId()
  const path = `tickets/${ticketId}/messages/${messageId}`
  const to = addresses.map((address) => ({ name: '', address }))
  await db()
    .doc(path)
    .set(queuedReply({ to, at: new Date() }))
  await acceptReply(ticketId, messageId, new Date())
  const { docs } = await db().collection('outbox').where('messageId', '==', messageId).get()
  await Promise.all(docs.map(({ id }) => deliverEntry(id)))
  const mailId = mailIdOf(ticketId, messageId, 'r')
  const replyTo = replyAddressOf('support@tallowpine.example', ticketId)
  return { ticketId, messageId, path, mailId, to: replyTo }
}
const eventsOf = async (ticketId: string) => Object.values(await readAll(`tickets/${ticketId}/events`))
const someone = () => `p${newId()}@example.org`

describe('a bounce of an answer', () => {
  it('marks the recipient, brings the ticket back to its agent, and parks the address', async () => {
    const [lost, reached] = [someone(), someone()]
    const sent = await sentReply([lost, reached])
    const { ticketId, messageId, path, mailId, to } = sent
    const result = await fileBounce({ to, recipient: lost, mailId })
    expect(result).toMatchObject({ outcome: 'appended', ticketId, messageId, number: '26-000421-7' })

    expect(await read(path)).toMatchObject({
      state: 'bounced',
      error: `The mail to ${lost} came back: 550 5.1.1 No such user here`,
      deliveries: [
        { address: lost, state: 'bounced' },
        { address: reached, state: 'sent' },
      ],
    })
    const ticket = await read(`tickets/${ticketId}`)
    expect(ticket).toMatchObject({
      ...{ undelivered: lost, status: 'open', category: 'open', bucket: 'active', assigneeId: 'mara' },
      messageCount: 1,
    })
    const due = (ticket?.['sla'] as { nextAt: Date }).nextAt
    expect(due.getTime()).toBeLessThanOrEqual(Date.now())
    expect((await findParked([lost, reached], new Date())).has(lost)).toBe(true)
    expect((await findParked([lost, reached], new Date())).has(reached)).toBe(false)
    expect(await eventsOf(ticketId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'bounced',
          to: expect.objectContaining({ address: lost, rawPath: expect.stringMatching(/^raw\//) }),
          why: '550 5.1.1 No such user here',
        }),
        expect.objectContaining({ type: 'status', from: 'answered', to: 'open' }),
      ]),
    )
    expect(Object.keys(await readAll(`tickets/${ticketId}/messages`))).toHaveLength(2)
  })

  it('tells the assignee by mail, and nobody else', async () => {
    const lost = someone()
    const { ticketId, mailId, to } = await sentReply([lost])
    await fileBounce({ to, recipient: lost, mailId })
    const { docs } = await db().collection('outbox').where('ticketId', '==', ticketId).get()
    const told = docs.filter((doc) => doc.get('kind') === 'notification')
    expect(told.map((doc) => doc.get('recipient'))).toEqual([
      { name: 'Mara Quill', address: 'mara@home.example' },
    ])
    await deliverEntry(told[0]?.id ?? '')
    const [mail] = smtp.caught.filter(({ raw }) => raw.includes(lost) && raw.includes('Not delivered'))
    expect(mail).toMatchObject({ from: '', to: ['mara@home.example'] })
    expect(mail?.raw).toContain('did not arrive')
  })

  it('is filed once, however often it comes', async () => {
    const lost = someone()
    const { ticketId, mailId, to } = await sentReply([lost])
    const bounce = { to, recipient: lost, mailId }
    const results = await Promise.all([1, 2, 3].map(() => fileBounce(bounce)))
    expect(results.map((result) => result?.outcome).sort()).toEqual(['appended', 'duplicate', 'duplicate'])
    const other = await fileBounce({ ...bounce, messageId: '<other@mx.example.org>' })
    expect(other?.outcome).toBe('appended')
    const types = (await eventsOf(ticketId)).map(({ type }) => type).sort()
    expect(types).toEqual(['bounced', 'filedQuietly', 'replied', 'status'])
  })

  it('that only delays is told, and changes nothing; a webhook then says delivered', async () => {
    const late = someone()
    const { ticketId, path, mailId, to } = await sentReply([late])
    const soft = { action: 'delayed', status: '4.2.0', diagnostic: '451 Greylisted' } as const
    await fileBounce({ to, recipient: late, mailId, ...soft })
    expect(await read(path)).toMatchObject({ state: 'sent', deliveries: [{ state: 'delayed' }] })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ category: 'waiting' })
    const now = new Date()
    const delivered = { mailId, address: late, state: 'delivered', detail: '', at: now, by: 'ses' } as const
    await recordDeliveries([delivered], now)
    await recordDeliveries([delivered, { ...delivered, state: 'delayed' }], now)
    expect(await read(path)).toMatchObject({ state: 'delivered', deliveries: [{ state: 'delivered' }] })
    const types = (await eventsOf(ticketId)).map(({ type }) => type).sort()
    expect(types).toEqual(['delayed', 'replied'])
  })

  it('of a full mailbox brings the ticket back and parks nobody', async () => {
    const full = someone()
    const { ticketId, mailId, to } = await sentReply([full])
    await fileBounce({ to, recipient: full, mailId, status: '5.2.2', diagnostic: '552 Mailbox full' })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ undelivered: full })
    expect((await findParked([full], new Date())).size).toBe(0)
  })

  it('finds the ticket that its own was merged into', async () => {
    const lost = someone()
    const { ticketId, mailId, path, to } = await sentReply([lost])
    const target = await seedTicket({ category: 'solved', status: 'resolved', bucket: 'done' })
    await db().doc(`tickets/${ticketId}`).update({ mergedInto: target.ticketId })
    const result = await fileBounce({ to, recipient: lost, mailId })
    expect(result).toMatchObject({ outcome: 'appended', ticketId: target.ticketId })
    expect(await read(path)).toMatchObject({ state: 'bounced' })
    expect(await read(`tickets/${target.ticketId}`)).toMatchObject({ undelivered: lost, category: 'open' })
  })
})

describe('a bounce without our Message-ID', () => {
  const strip = (raw: string) => raw.replace(/Message-ID: <t\.[^\r]*\r\n/, '')

  it('counts when it came to the reply address and names a recipient of the last answer, but parks nobody', async () => {
    const lost = someone()
    const { ticketId, path, mailId, to } = await sentReply([lost])
    const result = await fileBounce({ to, recipient: lost, mailId }, strip)
    expect(result).toMatchObject({ outcome: 'appended', ticketId })
    expect(await read(path)).toMatchObject({ state: 'bounced' })
    expect((await findParked([lost], new Date())).size).toBe(0)
  })

  it.each([
    ['names somebody else', (to: string) => ({ to, recipient: 'eve@example.net' })],
    ['came to an address without a token', () => ({ to: 'support@tallowpine.example', recipient: '' })],
  ])('goes the ordinary way when it %s, and marks nothing', async (_what, parts) => {
    const lost = someone()
    const { path, mailId, to } = await sentReply([lost])
    const { recipient, ...at } = parts(to)
    expect(await fileBounce({ ...at, recipient: recipient || lost, mailId }, strip)).toBeNull()
    expect(await read(path)).toMatchObject({ state: 'sent' })
  })
})

describe('a forged bounce', () => {
  it.each([
    [
      'a Message-ID with another mac',
      (raw: string) => raw.replace(/\.r\.[0-9a-f]{16}@/g, '.r.0123456789abcdef@'),
    ],
    [
      'the id of another message',
      (raw: string) => raw.replace(/\.[a-z0-9]{20}\.r\./g, `.${'z'.repeat(20)}.r.`),
    ],
  ])('with %s marks nothing', async (_what, forge) => {
    const lost = someone()
    const { ticketId, path, mailId } = await sentReply([lost])
    const to = 'support@tallowpine.example'
    expect(await fileBounce({ to, recipient: lost, mailId }, forge)).toBeNull()
    expect(await read(path)).toMatchObject({ state: 'sent', error: null })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ category: 'waiting' })
    expect((await findParked([lost], new Date())).size).toBe(0)
  })

  it('about somebody whom that mail did not go to marks nothing', async () => {
    const sent = await sentReply([someone(), someone()])
    const bounce = { to: sent.to, recipient: 'eve@example.net', mailId: sent.mailId }
    expect(await fileBounce(bounce)).toBeNull()
    expect(await read(sent.path)).toMatchObject({ state: 'sent' })
  })
})

describe('a bounce of what the desk sent by itself', () => {
  it('parks the address and is told, and the ticket stays as it is', async () => {
    const asks = someone()
    const { ticketId, messageId } = await seedTicket({}, { from: { name: '', address: asks } })
    const before = await read(`tickets/${ticketId}`)
    const mailId = mailIdOf(ticketId, messageId, 'a')
    const to = replyAddressOf('support@tallowpine.example', ticketId)
    expect(await fileBounce({ to, recipient: asks, mailId })).toMatchObject({ outcome: 'appended' })
    expect((await findParked([asks], new Date())).has(asks)).toBe(true)
    expect(await read(`tickets/${ticketId}`)).toEqual(before)
    expect(await eventsOf(ticketId)).toMatchObject([{ type: 'bounced', to: { mail: 'autoAnswer' } }])
  })
})

describe('recordDeliveries', () => {
  it('passes over what is not ours', async () => {
    const lost = someone()
    const { path, mailId } = await sentReply([lost])
    const before = await read(path)
    const now = new Date()
    const said = { address: lost, state: 'bounced', detail: '550 5.1.1', at: now, by: 'mailgun' } as const
    const forged = mailId.replace(/\.r\.[0-9a-f]{16}@/, '.r.0123456789abcdef@')
    await recordDeliveries(
      [
        { ...said, mailId: forged },
        { ...said, mailId: '<x@y>' },
        { ...said, mailId: mailIdOf('t'.repeat(20), 'm'.repeat(20), 'r') },
      ],
      now,
    )
    expect(await read(path)).toEqual(before)
  })

  it('takes many reports in any order', async () => {
    const [one, two] = [someone(), someone()]
    const { ticketId, path, mailId } = await sentReply([one, two])
    const now = new Date()
    const said = { mailId, detail: 'mailbox unavailable: user unknown', at: now, by: 'sendgrid' }
    await recordDeliveries(
      [
        { ...said, address: two, state: 'bounced' },
        { ...said, address: one, state: 'delivered', detail: '' },
        { ...said, address: two, state: 'delayed' },
        { ...said, address: one, state: 'delayed' },
      ],
      now,
    )
    expect(await read(path)).toMatchObject({
      state: 'bounced',
      deliveries: [{ state: 'delivered' }, { state: 'bounced' }],
    })
    expect((await findParked([two], new Date())).get(two)).toMatchObject({ ticketId })
  })
})
