import { simpleParser, type ParsedMail } from 'mailparser'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openAdmin } from '../support/admin.ts'
import { openAgent } from '../support/agent-client.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const desk = inject('desk')
const header = (mail: ParsedMail, name: string) => mail.headers.get(name)?.toString()

describe('an answer and the answer to it', () => {
  const address = `iris-${randomBytes(4).toString('hex')}@example.org`
  const firstId = `<${randomBytes(8).toString('hex')}@example.org>`
  const admin = openAdmin(desk)
  let agent: Awaited<ReturnType<typeof openAgent>>
  let ticketId: string
  let number: string
  let autoAnswer: ParsedMail
  let reply: ParsedMail
  let replyMessageId: string

  const mailsOf = async () =>
    Promise.all(
      (await readSink(desk, address)).map(async ({ raw, envelope }) => ({
        ...(await simpleParser(raw)),
        envelope,
      })),
    )

  beforeAll(async () => {
    agent = await openAgent(desk, 'admin')
    const raw = plainMail({
      from: `Iris Vale <${address}>`,
      subject: 'The arc lamp hums',
      messageId: firstId,
    })
    const { body } = await postMail(desk, { raw, from: address })
    expect(body.outcome).toBe('created')
    ticketId = body.ticketId as string
    number = body.number as string
    const [first] = await until('the auto-answer', async () => {
      const mails = await mailsOf()
      return mails.length ? mails : null
    })
    expect(first?.envelope.from).toBe('')
    autoAnswer = first as ParsedMail
    replyMessageId = await agent.reply(ticketId, 'Please turn the dimmer to full once.\nDoes it still hum?')
    reply = await until('the reply', async () =>
      (await mailsOf()).find((mail) => mail.text?.includes('dimmer')),
    )
  })

  afterAll(async () => {
    await agent?.close()
    await admin.close()
  })

  it('acknowledges with the number, marked as automatic, and echoes nothing of the sender', () => {
    expect(autoAnswer.subject).toContain(number)
    expect(autoAnswer.subject).not.toContain('arc lamp')
    expect(autoAnswer.text).not.toContain('flickers')
    expect(header(autoAnswer, 'auto-submitted')).toBe('auto-replied')
    expect(header(autoAnswer, 'x-auto-response-suppress')).toBe('All')
    expect(autoAnswer.inReplyTo).toBe(firstId)
  })

  it('sends the reply under the name and address of the department', () => {
    expect(reply.from?.value).toHaveLength(1)
    expect(reply.from?.value[0]?.address).toBe('support@tallowpine.example')
    expect(reply.to).toMatchObject({ value: [{ name: 'Iris Vale', address }] })
  })

  it('makes the reply thread in the mail client of the customer', () => {
    expect(reply.inReplyTo).toBe(firstId)
    expect([reply.references].flat()).toContain(firstId)
    expect(reply.subject).toBe(`Re: The arc lamp hums [#${number}]`)
  })

  it('fixes a Message-ID with ticket, message and MAC, and a reply address with a token', () => {
    expect(reply.messageId).toMatch(
      new RegExp(`^<t\\.${ticketId}\\.${replyMessageId}\\.r\\.[0-9a-f]{16}@tallowpine\\.example>$`),
    )
    expect(reply.replyTo?.value[0]?.address).toMatch(
      new RegExp(`^support\\+${ticketId}\\.[0-9a-f]{16}@tallowpine\\.example$`),
    )
  })

  it('does not mark a person’s answer as automatic', () => {
    for (const name of ['auto-submitted', 'precedence', 'x-auto-response-suppress', 'list-unsubscribe']) {
      expect(reply.headers.has(name), name).toBe(false)
    }
  })

  it('settles: the message says sent', async () => {
    const path = `tickets/${ticketId}/messages/${replyMessageId}`
    const sent = await until('the state', async () => {
      const message = (await admin.db.doc(path).get()).data()
      return message?.state === 'sent' ? message : null
    })
    expect(sent.messageId).toBe(reply.messageId)
  })

  it('files the customer’s answer on the ticket, although subject and number are gone', async () => {
    const raw = plainMail({
      from: `Iris Vale <${address}>`,
      subject: 'something else entirely',
      text: 'It is silent now, thank you.',
      headers: { 'In-Reply-To': reply.messageId as string, References: `${firstId} ${reply.messageId}` },
    })
    const { body } = await postMail(desk, { raw, from: address })
    expect(body).toMatchObject({ outcome: 'appended', ticketId, number })
    const ticket = (await admin.db.doc(`tickets/${ticketId}`).get()).data()
    expect(ticket).toMatchObject({ category: 'open', bucket: 'active', messageCount: 3, version: 3 })
  })

  it('files an answer to the reply address alone, from whatever address it comes, under the address it came from', async () => {
    const to = reply.replyTo?.value[0]?.address as string
    const raw = plainMail({ from: 'Home <iris-home@example.net>', to, subject: 'From my other address' })
    const { body } = await postMail(desk, { raw, from: 'iris-home@example.net', to })
    expect(body).toMatchObject({ outcome: 'appended', ticketId })
    const message = (await admin.db.doc(`tickets/${ticketId}/messages/${body.messageId}`).get()).data()
    expect(message?.from.address).toBe('iris-home@example.net')
    const ticket = (await admin.db.doc(`tickets/${ticketId}`).get()).data()
    expect(ticket?.requester.email).toBe(address)
    expect(ticket?.participants).toEqual([address])
  })

  it.each([
    ['a forged reply address', { to: () => `support+${ticketId}.0123456789abcdef@tallowpine.example` }],
    ['the number in the subject', { subject: () => `Re: [#${number}] let me in` }],
    ['a stored Message-ID', { headers: () => ({ 'In-Reply-To': firstId }) }],
  ])('keeps a stranger with %s out of the ticket', async (_, claim) => {
    const before = (await admin.db.doc(`tickets/${ticketId}`).get()).data()
    const stranger = `stranger-${randomBytes(4).toString('hex')}@example.net`
    const to = 'to' in claim ? claim.to() : 'support@tallowpine.example'
    const raw = plainMail({
      from: stranger,
      to,
      ...('subject' in claim ? { subject: claim.subject() } : {}),
      ...('headers' in claim ? { headers: claim.headers() } : {}),
    })
    const { body } = await postMail(desk, { raw, from: stranger, to })
    expect(body.outcome).toBe('created')
    expect(body.ticketId).not.toBe(ticketId)
    expect((await admin.db.doc(`tickets/${ticketId}`).get()).data()).toEqual(before)
    const answer = await until('the acknowledgement', async () => (await readSink(desk, stranger))[0])
    expect(answer.raw.toString()).not.toContain(number)
  })
})
