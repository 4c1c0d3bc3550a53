import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReply } from '../../functions/src/adapters/accept-reply.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { mendAddress } from '../../functions/src/callables/mend-address.ts'
import { retryDelivery } from '../../functions/src/callables/retry-delivery.ts'
import { recordDeliveries } from '../../functions/src/delivery/record-delivery.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { queuedReply } from '../../functions/src/delivery/testing/samples.ts'
import { startSmtpProbe, type SmtpProbe } from '../../functions/src/delivery/testing/smtp-probe.ts'
import type { DeliveryReport } from '../../domain/delivery/index.ts'
import { newId, read, readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

const GONE = 'gone@example.org'
let smtp: SmtpProbe
let refuses = true

beforeAll(async () => {
  smtp = await startSmtpProbe((to) => (to === GONE && refuses ? '550 5.1.1 No such user' : null))
  useEmulator(smtp.url)
  await seedTeam()
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

type Call = Parameters<typeof mendAddress.run>[0]
const call = (data: unknown, departments = ['support']) =>
  ({ data, auth: { uid: 'mara', token: { role: 'agent', departments } } }) as unknown as Call

const customerId = () => `c${newId()}`
const to = (...addresses: string[]) => addresses.map((address) => ({ name: '', address }))

async function sentReply(address: string, cc: string[] = []) {
  const customer = customerId()
  const requester = { customerId: customer, name: 'Iris Vale', email: address }
  const { ticketId } = await seedTicket({
    requester,
    participants: [address],
    ...{ status: 'answered', category: 'waiting', bucket: 'waiting', waitingSince: null },
  })
  const now = new Date()
  const owner = { name: 'Iris Vale', emails: [address], phones: [], organisationId: null }
  await db()
    .doc(`customers/${customer}`)
    .set({ ...owner, createdAt: now, updatedAt: now })
  const messageId = newId()
  const path = `tickets/${ticketId}/messages/${messageId}`
  await db()
    .doc(path)
    .set(queuedReply({ to: to(address), cc: to(...cc), at: now }))
  await acceptReply(ticketId, messageId, now)
  const { docs } = await db().collection('outbox').where('messageId', '==', messageId).get()
  await Promise.all(docs.map(({ id }) => deliverEntry(id)))
  return { ticketId, messageId, path, customer }
}
const caught = (address: string, messageId: string) =>
  smtp.caught.filter((mail) => mail.to.includes(address) && mail.raw.includes(messageId))
async function bounce(path: string, address: string, over: Partial<DeliveryReport> = {}) {
  const mailId = String((await read(path))?.['messageId'])
  const now = new Date()
  const said = { state: 'bounced', detail: '550 5.1.1 No such user', at: now, by: 'mailgun' } as const
  await recordDeliveries([{ mailId, address, ...said, ...over }], now)
}
const fresh = () => `fresh-${newId()}@example.com`

describe('a refused address', () => {
  it('brings the ticket back, and is mended: message, requester, customer, history, one more mail', async () => {
    const other = `two-${newId()}@example.org`
    const sent = await sentReply(GONE, [other])
    const { ticketId, messageId, path, customer } = sent
    expect(await read(`tickets/${ticketId}`)).toMatchObject({
      ...{ undelivered: GONE, category: 'open', bucket: 'active' },
    })
    expect(await read(path)).toMatchObject({
      state: 'failed',
      deliveries: [
        { address: GONE, state: 'failed' },
        { address: other, state: 'sent' },
      ],
    })
    const right = fresh()
    const mend = call({ ticketId, messageId, from: GONE, to: right.toUpperCase() })
    expect(await mendAddress.run(mend)).toEqual({ state: 'sent', error: null })
    expect(await mendAddress.run(mend)).toEqual({ state: 'sent', error: null })

    expect(caught(right, messageId)).toHaveLength(1)
    expect(caught(other, messageId)).toHaveLength(1)
    expect(caught(right, messageId)[0]?.raw).toContain(`To: ${right}`)
    expect(await read(`tickets/${ticketId}`)).toMatchObject({
      ...{ undelivered: null, category: 'waiting', status: 'answered', waitingSince: null },
      requester: { customerId: customer, name: 'Iris Vale', email: right },
      participants: [right, GONE, other],
    })
    expect(await read(`customers/${customer}`)).toMatchObject({ emails: [right, GONE] })
    const mended = Object.values(await readAll(`tickets/${ticketId}/events`)).filter(
      ({ type }) => type === 'addressMended',
    )
    expect(mended).toMatchObject([{ from: GONE, to: right, by: 'mara' }])
  })

  it('is refused with a sentence when it cannot be mended so, and nothing changes', async () => {
    const { ticketId, messageId, path } = await sentReply(GONE)
    const before = await read(path)
    const own = { ticketId, messageId, from: GONE, to: 'support@tallowpine.example' }
    await expect(mendAddress.run(call(own))).rejects.toThrow('address of this desk')
    const other = { ...own, to: fresh() }
    await expect(mendAddress.run(call(other, ['billing']))).rejects.toThrow('no such ticket')
    await expect(mendAddress.run(call({ ...own, messageId: newId() }))).rejects.toThrow('no longer there')
    await expect(mendAddress.run(call({ ...own, to: '' }))).rejects.toThrow('Please check: to.')
    expect(await read(path)).toEqual(before)
  })
})

describe('a reply that came back', () => {
  it('is sent again to the lost recipient alone, under its Message-ID', async () => {
    const [lost, reached] = [fresh(), fresh()]
    const { ticketId, messageId, path } = await sentReply(lost, [reached])
    await bounce(path, lost)
    expect(await read(path)).toMatchObject({ state: 'bounced' })
    expect(await retryDelivery.run(call({ ticketId, messageId }))).toEqual({ state: 'sent', error: null })
    const mails = caught(lost, messageId)
    expect(mails).toHaveLength(2)
    expect(new Set(mails.map(({ raw }) => /^Message-ID: .*$/m.exec(raw)?.[0])).size).toBe(1)
    expect(caught(reached, messageId)).toHaveLength(1)
  })

  it('bounces again when it does, and not by the report of the try before', async () => {
    const address = fresh()
    const { ticketId, messageId, path } = await sentReply(address)
    const long = new Date(Date.now() - 3_600_000)
    await bounce(path, address)
    await retryDelivery.run(call({ ticketId, messageId }))
    await bounce(path, address, { at: long })
    expect(await read(path)).toMatchObject({ state: 'sent' })
    await bounce(path, address)
    expect(await read(path)).toMatchObject({ state: 'bounced' })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ undelivered: address, category: 'open' })
  })

  it('from before deliveries were kept is sent again to whom it failed', async () => {
    const reached = fresh()
    const { ticketId, messageId, path } = await sentReply(GONE, [reached])
    const old = (await read(path)) as Record<string, unknown>
    delete old['deliveries']
    await db().doc(path).set(old)
    refuses = false
    expect(await retryDelivery.run(call({ ticketId, messageId }))).toMatchObject({ state: 'sent' })
    refuses = true
    expect(caught(GONE, messageId)).toHaveLength(1)
    expect(caught(reached, messageId)).toHaveLength(1)
  })
})

describe('one mail of the outbox that failed', () => {
  it('is sent again by its id', async () => {
    const { ticketId, messageId } = await seedTicket({}, { from: { name: '', address: GONE } })
    const now = new Date()
    const entry = {
      ...{ kind: 'autoAnswer', state: 'failed', ticketId, departmentId: 'support', messageId },
      ...{ recipient: { name: '', address: GONE }, autoAnswerWithheld: null, attempts: 6, nextTryAt: now },
      ...{ mailId: `<a.${messageId}@x.example>`, createdAt: now, sentAt: null, expiresAt: null, error: 'x' },
    }
    const entryId = `${messageId}_a`
    await db().doc(`outbox/${entryId}`).set(entry)
    const retry = call({ ticketId, messageId, entryId })
    expect(await retryDelivery.run(retry)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('5.1.1'),
    })
    refuses = false
    expect(await retryDelivery.run(retry)).toEqual({ state: 'sent', error: null })
    refuses = true
    await expect(retryDelivery.run(retry)).rejects.toThrow('Only a mail that failed')
    const strange = call({ ticketId, messageId: newId(), entryId })
    await expect(retryDelivery.run(strange)).rejects.toThrow('no longer in the outbox')
  })
})
