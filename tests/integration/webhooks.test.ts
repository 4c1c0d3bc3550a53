import { simpleParser } from 'mailparser'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IntakeResult } from '../../domain/inbound/index.ts'
import { CERTIFICATE_URL, snsTopic, TOPIC } from '../../functions/src/http/testing/sns-topic.ts'
import { basic, multipart, sendgridKey, type Request } from '../../functions/src/http/testing/webhook-desk.ts'
import { startDesk, type RunningDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { openAgent } from '../support/agent-client.ts'
import { plainMail } from '../support/post-mail.ts'
import { readSink } from '../support/sink.ts'
import { until } from '../support/until.ts'

const password = 'a password in the webhook’s URL'
const signingKey = 'the signing key of Mailgun'
const [parseKey, eventKey] = [sendgridKey(), sendgridKey()]
const topic = snsTopic(new Date())
const accounts = {
  sendgrid: { publicKey: parseKey.publicKey, eventPublicKey: eventKey.publicKey },
  mailgun: { signingKey },
  postmark: { password },
  ses: { topics: [TOPIC], s3: { region: 'eu-west-1', accessKeyId: 'AKIA', secretAccessKey: 'secret' } },
}

const seconds = () => Math.floor(Date.now() / 1_000)
const json = (headers: Record<string, string>, body: unknown): Request => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify(body)),
})
function mailgunProof() {
  const [timestamp, token] = [String(seconds()), randomBytes(25).toString('hex')]
  const signature = createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest('hex')
  return { timestamp, token, signature }
}

interface Sample {
  from: string
  to: string
  id: string
  raw: Buffer
}
function sample(): Sample {
  const from = `iris-${randomBytes(6).toString('hex')}@example.org`
  const [to, id] = ['support@tallowpine.example', `<${randomBytes(8).toString('hex')}@example.org>`]
  return { from, to, id, raw: Buffer.from(plainMail({ from: `Iris Vale <${from}>`, to, messageId: id })) }
}

/** What each provider posts for a mail, signed anew each time. */
const providers: Record<string, (mail: Sample) => Request> = {
  'sendgrid, raw'({ from, to, raw }) {
    const form = multipart([
      ['envelope', JSON.stringify({ from, to: [to] })],
      ['email', raw],
    ])
    return { ...form, headers: { ...form.headers, ...parseKey.signed(form.body, seconds()) } }
  },
  'sendgrid, parsed'({ from, to, id }) {
    const form = multipart([
      [
        'headers',
        `From: Iris Vale <${from}>\nTo: ${to}\nSubject: Lamp\nMessage-ID: ${id}\nDate: Mon, 02 Nov 2026 09:00:00 +0000`,
      ],
      ['text', 'It flickers.'],
      ['envelope', JSON.stringify({ from, to: [to] })],
    ])
    return { ...form, headers: { ...form.headers, ...parseKey.signed(form.body, seconds()) } }
  },
  'mailgun, raw': ({ from, to, raw }) =>
    multipart(Object.entries({ sender: from, recipient: to, 'body-mime': raw, ...mailgunProof() })),
  'mailgun, parsed'({ from, to, id }) {
    const headers = [
      ['From', from],
      ['To', to],
      ['Subject', 'Lamp'],
      ['Message-Id', id],
    ]
    const mail = {
      sender: from,
      recipient: to,
      'message-headers': JSON.stringify(headers),
      'body-plain': 'It flickers.',
    }
    return multipart(Object.entries({ ...mail, ...mailgunProof() }))
  },
  'postmark, parsed': ({ from, to, id }) =>
    json(basic(password), {
      FromFull: { Email: from, Name: 'Iris Vale' },
      ToFull: [{ Email: to, Name: '' }],
      OriginalRecipient: to,
      Subject: 'Lamp',
      Date: 'Mon, 02 Nov 2026 09:00:00 +0000',
      TextBody: 'It flickers.',
      Headers: [
        { Name: 'Return-Path', Value: `<${from}>` },
        { Name: 'Message-ID', Value: id },
      ],
      Attachments: [{ Name: 'lamp.txt', ContentType: 'text/plain', Content: 'aGVsbG8=' }],
    }),
  'postmark, raw': ({ from, to, raw }) =>
    json(basic(password), {
      FromFull: { Email: from },
      OriginalRecipient: to,
      Headers: [],
      RawEmail: String(raw),
    }),
  'ses, in the notice': ({ from, to, raw }) =>
    topic.posts({
      notificationType: 'Received',
      mail: { source: from },
      receipt: { recipients: [to], action: { type: 'SNS', encoding: 'BASE64' } },
      content: raw.toString('base64'),
    }),
  'ses, in S3': ({ from, to }) =>
    topic.posts({
      notificationType: 'Received',
      mail: { source: from },
      receipt: { recipients: [to], action: { type: 'S3', bucketName: 'mail-in', objectKey: from } },
    }),
}

/** What each provider reports when a mail of ours has arrived. */
const reports: Record<string, (mailId: string, address: string) => Request> = {
  sendgrid(mailId, email) {
    const event = { event: 'delivered', email, timestamp: seconds(), deskMail: mailId, response: '250 OK' }
    const request = json({}, [event])
    return {
      ...request,
      headers: { ...request.headers, ...eventKey.signed(request.body as Buffer, seconds()) },
    }
  },
  mailgun: (mailId, recipient) =>
    json(
      {},
      {
        signature: mailgunProof(),
        'event-data': {
          ...{ event: 'delivered', timestamp: seconds(), recipient },
          message: { headers: { 'message-id': mailId.slice(1, -1) } },
          'delivery-status': { code: 250, message: 'OK' },
        },
      },
    ),
  postmark: (mailId, Recipient) =>
    json(basic(password), {
      ...{ RecordType: 'Delivery', Recipient, DeliveredAt: new Date().toISOString(), Details: '250 OK' },
      Metadata: { 'desk-mail': mailId.slice(1, mailId.indexOf('@')) },
    }),
  ses: (mailId, address) =>
    topic.posts({
      notificationType: 'Delivery',
      mail: { headers: [{ name: 'Message-ID', value: mailId }] },
      delivery: { recipients: [address], smtpResponse: '250 OK', timestamp: new Date().toISOString() },
    }),
}

describe('webhooks of mail services', () => {
  const inS3 = new Map<string, Buffer>()
  let amazon: Server
  let desk: RunningDesk
  let admin: ReturnType<typeof openAdmin>

  beforeAll(async () => {
    amazon = createServer((request, response) => {
      const path = decodeURIComponent(request.url ?? '')
      if (path === CERTIFICATE_URL.replace('https:/', '')) return response.end(topic.certificate)
      const object = inS3.get(path.replace('/s3.eu-west-1.amazonaws.com/mail-in/', ''))
      return object ? response.end(object) : response.writeHead(404).end()
    }).listen(0, '127.0.0.1')
    await once(amazon, 'listening')
    desk = await startDesk({
      env: {
        MAIL_ACCOUNTS: JSON.stringify(accounts),
        AMAZON_STAND_IN: `http://127.0.0.1:${(amazon.address() as AddressInfo).port}`,
        NODE_OPTIONS: `--import=${pathToFileURL('tests/support/amazon-stand-in.mjs').href}`,
      },
    })
    admin = openAdmin(desk.info)
  })
  afterAll(async () => {
    await admin?.close()
    await desk?.stop()
    amazon.close()
  })

  async function post(path: string, { headers = {}, body }: Request) {
    const response = await fetch(desk.info.origin + path, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: body as Buffer<ArrayBuffer>,
    })
    return { status: response.status, body: (await response.json()) as IntakeResult & { reports?: number } }
  }
  const ticketsOf = async (email: string) =>
    (await admin.db.collection('tickets').where('requester.email', '==', email).get()).docs

  it.each(Object.entries(providers))(
    '%s: one mail is one ticket, however often it comes',
    async (name, make) => {
      const path = `/api/inbound/${name.split(',')[0]}`
      const mail = sample()
      inS3.set(mail.from, mail.raw)
      const first = make(mail)
      const created = await post(path, first)
      expect(created).toMatchObject({ status: 200, body: { outcome: 'created' } })
      const number = created.body.number
      // The same request again, as after a lost answer, and the same mail in a new request.
      expect(await post(path, first)).toMatchObject({ status: 200, body: { outcome: 'duplicate', number } })
      expect(await post(path, make(mail))).toMatchObject({
        status: 200,
        body: { outcome: 'duplicate', number },
      })
      const tickets = await ticketsOf(mail.from)
      expect(tickets.map((ticket) => ticket.get('number'))).toEqual([number])
    },
  )

  it('takes a mail that came by two services for one', async () => {
    const mail = sample()
    const made = await post(
      '/api/inbound/mailgun',
      (providers['mailgun, raw'] as (mail: Sample) => Request)(mail),
    )
    const again = await post(
      '/api/inbound/ses',
      (providers['ses, in the notice'] as (mail: Sample) => Request)(mail),
    )
    expect([made.body.outcome, again.body.outcome]).toEqual(['created', 'duplicate'])
  })

  it('uses a token of Mailgun for one mail alone', async () => {
    const proof = mailgunProof()
    const posting = ({ from, to, raw }: Sample) =>
      post(
        '/api/inbound/mailgun',
        multipart(Object.entries({ sender: from, recipient: to, 'body-mime': raw, ...proof })),
      )
    const [mine, forged] = [sample(), sample()]
    expect(await posting(mine)).toMatchObject({ status: 200 })
    expect(await posting(forged)).toMatchObject({ status: 406, body: { error: { code: 'token_used' } } })
    expect(await ticketsOf(forged.from)).toEqual([])
  })

  it.each(['sendgrid', 'mailgun', 'postmark', 'ses'])('%s: refuses what is not signed', async (name) => {
    const { status, body } = await post(`/api/inbound/${name}`, multipart([['email', 'x']]))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).toMatchObject({ error: { message: expect.stringMatching(/^[A-Z].+\.$/) } })
  })

  describe('reports about an answer', () => {
    const mail = sample()
    let agent: Awaited<ReturnType<typeof openAgent>>
    let ticketId: string
    beforeAll(async () => {
      agent = await openAgent(desk.info, 'admin')
      const made = await post(
        '/api/inbound/mailgun',
        (providers['mailgun, raw'] as (mail: Sample) => Request)(mail),
      )
      ticketId = made.body.ticketId as string
    })
    afterAll(() => agent?.close())

    it.each(Object.entries(reports))('%s: tells that it has arrived', async (name, make) => {
      const text = `Please turn the dimmer, says ${name}.`
      const messageId = await agent.reply(ticketId, text)
      const mailId = await until('the answer', async () => {
        const parsed = await Promise.all(
          (await readSink(desk.info, mail.from)).map(({ raw }) => simpleParser(raw)),
        )
        return parsed.find((one) => one.text?.includes(text))?.messageId
      })
      const message = admin.db.doc(`tickets/${ticketId}/messages/${messageId}`)
      await until('the state "sent"', async () => (await message.get()).get('state') === 'sent')
      const request = make(mailId, mail.from)
      expect(await post(`/api/delivery/${name}`, request)).toEqual({ status: 200, body: { reports: 1 } })
      expect(await post(`/api/delivery/${name}`, request)).toEqual({ status: 200, body: { reports: 1 } })
      const states = (await message.get()).get('deliveries') as {
        address: string
        state: string
        detail: string
      }[]
      expect(states).toMatchObject([{ address: mail.from, state: 'delivered' }])
    })
  })
})
