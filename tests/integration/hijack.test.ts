import { simpleParser } from 'mailparser'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { IntakeResult } from '../../domain/inbound/index.ts'
import type { Message } from '../../domain/message/index.ts'
import { REGION } from '../../domain/paths/index.ts'
import type { TicketWithId } from '../../domain/ticket/index.ts'
import { basic, multipart } from '../../functions/src/http/testing/webhook-desk.ts'
import { openAdmin } from '../support/admin.ts'
import { openAgent } from '../support/agent-client.ts'
import { plainMail, postMail, type MailParts } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const SUPPORT = 'support@tallowpine.example'
const desk = inject('desk')
const admin = openAdmin(desk)
const mark = randomBytes(4).toString('hex')
const domain = `harbour-${mark}.example`
const iris = `iris@${domain}`
const firstId = `<${mark}@${domain}>`

let agent: Awaited<ReturnType<typeof openAgent>>
let ticketId = ''
let number = ''
let token = ''
let ownId = ''

type Checked = 'verified' | 'unverified' | 'unchecked'
const SIGNED = { verified: ['pass', 'pass'], unverified: ['fail', 'fail'] } as const

/** Posts a mail as SendGrid does, which says what it found out about the sender; by the plain webhook when nothing is checked. */
async function send(from: string, parts: MailParts, checked: Checked, to = SUPPORT): Promise<IntakeResult> {
  const raw = plainMail({ from, to, ...parts })
  if (checked === 'unchecked') return (await postMail(desk, { raw, from, to })).body
  const [spf, dkim] = SIGNED[checked]
  const form = multipart([
    ['envelope', JSON.stringify({ from, to: [to] })],
    ['email', Buffer.from(raw)],
    ['SPF', spf],
    ['dkim', `{@${from.split('@')[1]} : ${dkim}}`],
  ])
  const headers = new Headers(
    Object.entries({ ...form.headers, ...basic(desk.inboundSecret) }) as [string, string][],
  )
  const answer = await fetch(`${desk.origin}/api/inbound/sendgrid`, {
    method: 'POST',
    headers,
    body: new Uint8Array(form.body),
  })
  return (await answer.json()) as IntakeResult
}

async function call(name: string, data: object): Promise<{ result?: unknown; error?: { message: string } }> {
  const answer = await fetch(`${desk.origin}/${desk.projectId}/${REGION}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await agent.token()}` },
    body: JSON.stringify({ data }),
  })
  return (await answer.json()) as { result?: unknown; error?: { message: string } }
}

const ticketAt = async (id = ticketId) => (await admin.db.doc(`tickets/${id}`).get()).data() as TicketWithId
const messageAt = async ({ ticketId, messageId }: IntakeResult) =>
  (await admin.db.doc(`tickets/${ticketId}/messages/${messageId}`).get()).data() as Message | undefined
const eventsAt = async (id = ticketId) =>
  (await admin.db.collection(`tickets/${id}/events`).get()).docs.map((doc) => doc.data())
const mailTo = (address: string, about: string) =>
  until(`a mail to ${address}`, async () => {
    const mails = await Promise.all((await readSink(desk, address)).map(({ raw }) => simpleParser(raw)))
    return mails.find((mail) => `${mail.subject} ${mail.text}`.includes(about)) ?? null
  })

beforeAll(async () => {
  agent = await openAgent(desk, 'admin')
  const harbour = { name: 'Harbour Hotel', domains: [domain], updatedAt: new Date() }
  await admin.db.doc(`organisations/${mark}`).set(harbour)
  const first = {
    messageId: firstId,
    subject: 'The lamp hums',
    headers: { Cc: `ann-${mark}@elsewhere.example` },
  }
  const filed = await send(iris, first, 'unchecked')
  ticketId = filed.ticketId ?? ''
  number = filed.number ?? ''
  await agent.reply(ticketId, `Please turn the dimmer. ${mark}`)
  const reply = await mailTo(iris, `dimmer. ${mark}`)
  token = reply.replyTo?.value[0]?.address ?? ''
  ownId = reply.messageId ?? ''
})
afterAll(async () => {
  await agent?.close()
  await admin.close()
})

const stored = () => ({ headers: { References: firstId } })
const numbered = () => ({ subject: `Re: [#${number}] The lamp hums` })

describe('into a ticket', () => {
  it.each<[string, string, () => MailParts, Checked]>([
    ['the requester, who names its number', iris, numbered, 'unchecked'],
    ['who is in Cc, with a stored Message-ID', `ann-${mark}@elsewhere.example`, stored, 'verified'],
    ['a verified colleague of the same organisation', `bob@${domain}`, stored, 'verified'],
    [
      'anybody who answers our mail',
      `eve-${mark}@example.net`,
      () => ({ headers: { 'In-Reply-To': ownId } }),
      'verified',
    ],
    [
      'anybody who has its address in Cc',
      `eve-${mark}@example.net`,
      () => ({ headers: { Cc: token } }),
      'unchecked',
    ],
    [
      'the requester with its address, whatever the check says',
      iris,
      () => ({ headers: { 'Delivered-To': token } }),
      'unverified',
    ],
  ])('comes %s', async (_, from, parts, checked) => {
    const before = await ticketAt()
    const filed = await send(from, parts(), checked)
    expect(filed).toMatchObject({ outcome: 'appended', ticketId, number })
    expect((await messageAt(filed))?.from.address).toBe(from)
    const { requester, participants } = await ticketAt()
    expect({ requester, participants }).toEqual({
      requester: before.requester,
      participants: before.participants,
    })
  })

  it.each<[string, string, () => MailParts, Checked]>([
    ['a stranger who names its number', `eve-${mark}@example.net`, numbered, 'verified'],
    ['a stranger with a stored Message-ID', `eve-${mark}@example.net`, stored, 'unchecked'],
    ['the requester’s address when the check fails', iris, numbered, 'unverified'],
    ['a colleague whom nobody vouches for', `bob@${domain}`, numbered, 'unchecked'],
    ['a verified colleague of another domain', `bob@${domain}.org.example`, numbered, 'verified'],
  ])('does not come %s', async (_, from, parts, checked) => {
    const before = await ticketAt()
    const filed = await send(from, parts(), checked)
    expect(filed.outcome).toBe('created')
    expect(await ticketAt()).toEqual(before)
    expect((await ticketAt(filed.ticketId)).related).toMatchObject([
      { kind: 'mayBelongTo', ticketId, number },
    ])
  })

  it('comes a verified agent of its department, under his own address', async () => {
    const { docs } = await admin.db.collection('agents').where('active', '==', true).get()
    const email = docs
      .map((doc) => doc.data())
      .find(({ departments }) => departments.includes('support'))?.email
    const filed = await send(email as string, numbered(), 'verified')
    expect(filed).toMatchObject({ outcome: 'appended', ticketId, why: expect.stringContaining('agent') })
  })

  it('marks who has no part in it and was not checked', async () => {
    const filed = await send(`eve-${mark}@example.net`, {}, 'unchecked', token)
    expect((await messageAt(filed))?.mail?.authenticity.verdict).toBe('unverified')
    expect(await ticketAt()).toMatchObject({ senderVerdict: 'unverified' })
  })
})

it('keeps an operator’s answer to a notification inside', async () => {
  const from = `noor-${mark}@example.org`
  const filed = await send(from, { subject: `Chair ${mark}` }, 'unchecked')
  const { docs } = await admin.db.collection('agents').where('role', '==', 'lead').get()
  const lead = docs.find((doc) => doc.get('departments').includes('support') && doc.get('notify').unassigned)
  const email = lead?.get('email') as string
  const notification = await mailTo(email, filed.number ?? '')
  const headers = { 'In-Reply-To': notification.messageId ?? '' }
  const before = await ticketAt(filed.ticketId)
  const file = 'Content-Type: text/plain; name="plan.txt"\r\nContent-Disposition: attachment\r\n\r\nThe plan.'
  const text = `--b\r\n\r\nDo not tell her yet.\r\n--b\r\n${file}\r\n--b--`
  const type = { 'Content-Type': 'multipart/mixed; boundary=b' }
  const answer = await send(email, { text, headers: { ...headers, ...type } }, 'unchecked')
  expect(answer).toMatchObject({ outcome: 'appended', ticketId: filed.ticketId })
  expect(await messageAt(answer)).toBeUndefined()
  const note = await admin.db.doc(`tickets/${filed.ticketId}/notes/${answer.messageId}`).get()
  expect(note.data()).toMatchObject({ by: lead?.id, text: 'Do not tell her yet.' })
  expect(await ticketAt(filed.ticketId)).toEqual(before)
  const plan = await fetch(`${desk.origin}/api/files/${filed.ticketId}/${answer.messageId}/0`, {
    headers: { authorization: `Bearer ${await agent.token()}` },
  })
  expect(await plan.text()).toBe('The plan.')
  const spoofed = await send(email, { text: 'Refund me.', headers }, 'unverified')
  expect(spoofed.outcome).toBe('created')
})

it('leads what is said about a merged ticket to where it went, and back when that is undone', async () => {
  const from = `olga-${mark}@example.org`
  const [one, two] = [
    await send(from, { subject: 'Table', text: 'The table wobbles.' }, 'unchecked'),
    await send(from, { subject: 'Stool', text: 'The stool is late.' }, 'unchecked'),
  ]
  await agent.reply(two.ticketId as string, `It is on its way. ${mark}`)
  const { messageId } = await mailTo(from, `on its way. ${mark}`)
  const answer = () => ({ headers: { 'In-Reply-To': messageId ?? '' } })
  await until('the answer to be sent', async () => {
    const { docs } = await admin.db
      .collection(`tickets/${two.ticketId}/messages`)
      .where('state', '==', 'queued')
      .get()
    return docs.length === 0
  })

  expect(await call('mergeTickets', { from: two.ticketId, into: one.ticketId })).toHaveProperty('result')
  expect(await send(from, answer(), 'unchecked')).toMatchObject({
    outcome: 'appended',
    ticketId: one.ticketId,
  })
  expect(await ticketAt(one.ticketId)).toMatchObject({ messageCount: 4, mergedInto: null })
  expect(await call('unmergeTicket', { ticketId: two.ticketId })).toHaveProperty('result')
  expect(await send(from, answer(), 'unchecked')).toMatchObject({
    outcome: 'appended',
    ticketId: two.ticketId,
  })
  expect(await ticketAt(one.ticketId)).toMatchObject({ messageCount: 2 })
})

it('continues a ticket that has been done for too long in a new one with tokens of its own', async () => {
  const from = `petr-${mark}@example.org`
  const old = await send(from, { subject: 'Shelf' }, 'unchecked')
  const longAgo = new Date(Date.now() - 40 * 86_400_000)
  const done = {
    status: 'resolved',
    category: 'solved',
    bucket: 'done',
    waitingSince: null,
    updatedAt: longAgo,
  }
  await admin.db.doc(`tickets/${old.ticketId}`).update(done)
  const late = await send(from, { subject: `Re: [#${old.number}] Shelf`, text: 'It fell down.' }, 'unchecked')
  expect(late.outcome).toBe('created')
  expect(await ticketAt(late.ticketId)).toMatchObject({
    subject: 'Shelf',
    related: [{ kind: 'continues', ticketId: old.ticketId, number: old.number }],
  })
  expect(await ticketAt(old.ticketId)).toMatchObject({ category: 'solved', messageCount: 1 })
  const answer = await mailTo(from, late.number ?? '')
  expect(answer.replyTo?.value[0]?.address).toContain(`+${late.ticketId}.`)
})

it('files a machine’s mail without waking the ticket, until an agent says that it wants an answer', async () => {
  const from = `rosa-${mark}@example.org`
  const filed = await send(from, { subject: 'Rug', messageId: `<rug-${mark}@x>` }, 'unchecked')
  await agent.change(filed.ticketId as string, {
    status: 'resolved',
    category: 'solved',
    bucket: 'done',
    waitingSince: null,
  })
  const headers = { 'Auto-Submitted': 'auto-replied', References: `<rug-${mark}@x>` }
  const away = await send(from, { subject: 'Out of office', headers }, 'unchecked')
  expect(away).toMatchObject({ outcome: 'appended', ticketId: filed.ticketId })
  expect(await ticketAt(filed.ticketId)).toMatchObject({ category: 'solved', waitingSince: null })
  expect(await eventsAt(filed.ticketId)).toContainEqual(
    expect.objectContaining({ type: 'filedQuietly', to: away.messageId }),
  )
  const wanted = await call('answerWanted', { ticketId: filed.ticketId, messageId: away.messageId })
  expect(wanted).toHaveProperty('result')
  expect(await ticketAt(filed.ticketId)).toMatchObject({ category: 'open', bucket: 'active' })
})
