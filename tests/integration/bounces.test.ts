import { simpleParser, type ParsedMail } from 'mailparser'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { REGION } from '../../domain/paths/index.ts'
import { bounceMail, type BounceMailParts } from '../../domain/testing/index.ts'
import { openAgent } from '../support/agent-client.ts'
import { useAdmin } from '../support/fixtures.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')
const newAddress = () => `iris-${randomBytes(4).toString('hex')}@example.org`
const lampMail = (from: string, subject = 'The arc lamp hums') =>
  plainMail({ from: `Iris Vale <${from}>`, subject, text: `${subject}. What can I do?` })

/** An event of Mailgun's webhook, signed with the local desk's key. */
function postEvent(event: 'delivered' | 'failed', recipient: string, messageId: string) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const token = randomBytes(25).toString('hex')
  const signature = createHmac('sha256', desk.inboundSecret)
    .update(timestamp + token)
    .digest('hex')
  const data = {
    ...{ event, timestamp: Date.now() / 1000, recipient },
    ...(event === 'failed' && { severity: 'permanent', reason: 'bounce' }),
    'delivery-status': { code: event === 'failed' ? 550 : 250, message: 'No such user here' },
    message: { headers: { 'message-id': messageId } },
  }
  return fetch(`${desk.origin}/api/delivery/mailgun`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signature: { timestamp, token, signature }, 'event-data': data }),
  })
}

describe('an answer that comes back', () => {
  const admin = useAdmin()
  let agent: Awaited<ReturnType<typeof openAgent>>
  beforeAll(async () => {
    agent = await openAgent(desk, 'admin')
  })
  afterAll(() => agent?.close())

  const read = async (path: string) => (await admin.db.doc(path).get()).data()
  const eventsOf = async (ticketId: string) =>
    (await admin.db.collection(`tickets/${ticketId}/events`).get()).docs
  const parked = (address: string) => read(`parked/${createHash('sha256').update(address).digest('hex')}`)

  /** A ticket by mail, answered; the answer as it left. */
  async function answered(address: string, text: string) {
    const { body } = await postMail(desk, { raw: lampMail(address), from: address })
    expect(body.outcome).toBe('created')
    const ticketId = body.ticketId as string
    const messageId = await agent.reply(ticketId, text)
    const mail = await until('the answer', async () => {
      const sunk = await readSink(desk, address)
      const parsed = await Promise.all(sunk.map(({ raw }) => simpleParser(raw)))
      return parsed.find((each) => each.text?.includes(text))
    })
    const path = `tickets/${ticketId}/messages/${messageId}`
    await until('the state', async () => (await read(path))?.['state'] === 'sent')
    return { ticketId, messageId, path, mail, number: body.number as string }
  }
  const bounceOf = (mail: ParsedMail, recipient: string, over: Partial<BounceMailParts> = {}) => {
    const to = mail.replyTo?.value[0]?.address as string
    const raw = bounceMail({ to, recipient, mailId: mail.messageId as string, ...over })
    return postMail(desk, { raw: Buffer.from(raw), from: '', to })
  }

  it('says so on the message, brings the ticket back, and keeps the report within reach', async () => {
    const address = newAddress()
    const { ticketId, messageId, path, mail, number } = await answered(address, 'Turn the dimmer to full.')
    expect(await read(path)).toMatchObject({ deliveries: [{ address, state: 'sent' }] })
    const first = await bounceOf(mail, address)
    expect(first.body).toMatchObject({ outcome: 'appended', ticketId, messageId, number })
    expect((await bounceOf(mail, address)).body).toMatchObject({ outcome: 'duplicate', ticketId })

    expect(await read(path)).toMatchObject({
      state: 'bounced',
      error: expect.stringContaining('550 5.1.1 No such user here'),
      deliveries: [{ address, state: 'bounced' }],
    })
    const ticket = await read(`tickets/${ticketId}`)
    expect(ticket).toMatchObject({
      category: 'open',
      bucket: 'active',
      undelivered: address,
      messageCount: 2,
    })
    expect(ticket?.['sla'].nextAt.toMillis()).toBeLessThanOrEqual(Date.now())
    expect(await parked(address)).toMatchObject({ address, ticketId, number })

    const bounced = (await eventsOf(ticketId)).filter((event) => event.get('type') === 'bounced')
    expect(bounced).toHaveLength(1)
    const report = await fetch(`${desk.origin}/api/reports/${ticketId}/${bounced[0]?.id}`, {
      headers: { authorization: `Bearer ${await agent.token()}` },
    })
    expect(report.status).toBe(200)
    expect(await report.text()).toContain(`Final-Recipient: rfc822; ${address}`)
  })

  it('gets no automatic answer the next time its address writes', async () => {
    const address = newAddress()
    const { mail } = await answered(address, 'Have you tried another socket?')
    await bounceOf(mail, address)
    const before = (await readSink(desk, address)).length
    const { body } = await postMail(desk, { raw: lampMail(address, 'Where is my order'), from: address })
    const withheld = await until('the history', async () =>
      (await eventsOf(body.ticketId as string)).find((event) => event.get('type') === 'autoAnswerWithheld'),
    )
    expect(withheld.get('why')).toMatch(/came back|parked|bounced/i)
    expect(await readSink(desk, address)).toHaveLength(before)
  })

  it('that is late, and then delivered by the word of the service that sends our mail, leaves the ticket where it is', async () => {
    const address = newAddress()
    const { ticketId, path, mail } = await answered(address, 'It is only the transformer.')
    const late = { action: 'delayed', status: '4.2.0', diagnostic: '451 4.2.0 Greylisted' } as const
    expect((await bounceOf(mail, address, late)).body).toMatchObject({ outcome: 'appended', ticketId })
    expect(await read(path)).toMatchObject({ state: 'sent', deliveries: [{ state: 'delayed' }] })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ category: 'waiting' })
    const id = mail.messageId as string
    expect((await postEvent('delivered', address, id.slice(1, -1))).status).toBe(200)
    expect(await read(path)).toMatchObject({ state: 'delivered', deliveries: [{ state: 'delivered' }] })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ category: 'waiting' })
    expect((await bounceOf(mail, address, { ...late, messageId: '<late@mx.example.org>' })).status).toBe(200)
    expect(await read(path)).toMatchObject({ state: 'delivered' })
  })

  it('by the word of the service that sends our mail brings the ticket back as well', async () => {
    const address = newAddress()
    const { ticketId, path, mail } = await answered(address, 'A technician comes tomorrow.')
    const forged = (mail.messageId as string).replace(/[0-9a-f]{16}@/, '0123456789abcdef@')
    expect((await postEvent('failed', address, forged)).status).toBe(200)
    expect(await read(path)).toMatchObject({ state: 'sent' })
    expect((await postEvent('failed', address, mail.messageId as string)).status).toBe(200)
    expect(await read(path)).toMatchObject({ state: 'bounced', deliveries: [{ state: 'bounced' }] })
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ category: 'open', undelivered: address })
    expect(await parked(address)).toMatchObject({ ticketId })
  })

  it('is mended in place and sent to the new address', async () => {
    const [address, right] = [newAddress(), newAddress()]
    const { ticketId, messageId, path, mail } = await answered(address, 'We send you a new dimmer.')
    await bounceOf(mail, address)
    const call = await fetch(`${desk.origin}/${desk.projectId}/${REGION}/mendAddress`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await agent.token()}` },
      body: JSON.stringify({ data: { ticketId, messageId, from: address, to: right } }),
    })
    expect([call.status, await call.json()]).toEqual([200, { result: { state: 'sent', error: null } }])
    expect(await readSink(desk, right)).toHaveLength(1)
    expect(await read(path)).toMatchObject({ deliveries: [{ address: right, state: 'sent' }] })
    const after = await read(`tickets/${ticketId}`)
    expect(after).toMatchObject({ undelivered: null, category: 'waiting', requester: { email: right } })
  })

  it.each([
    ['with a forged Message-ID', (id: string) => id.replace(/[0-9a-f]{16}@/, '0123456789abcdef@')],
    ['without one', () => '<somebody@else.example>'],
  ])('by a report %s to the plain address marks nothing', async (_what, forge) => {
    const address = newAddress()
    const { ticketId, path, mail } = await answered(address, 'Please send a photo.')
    const before = await read(path)
    const to = 'support@tallowpine.example'
    const raw = bounceMail({
      ...{ to, recipient: address, mailId: forge(mail.messageId as string) },
      messageId: `<${randomBytes(8).toString('hex')}@mx.example.org>`,
    })
    const { body } = await postMail(desk, { raw: Buffer.from(raw), from: '', to })
    expect(body).toMatchObject({ outcome: 'created' })
    expect(body.ticketId).not.toBe(ticketId)
    expect(await read(path)).toEqual(before)
    expect(await read(`tickets/${ticketId}`)).toMatchObject({ category: 'waiting' })
    expect(await parked(address)).toBeUndefined()
  })
})
