import { MAX_MAIL_BYTES } from '@emberdesk/domain/inbound'
import { describe, expect, it } from 'vitest'
import { basic, multipart, nowSeconds, sendgridKey, webhookDesk } from '../testing/webhook-desk.ts'

const PATH = '/api/inbound/sendgrid'
const password = 'a password of the parse webhook'
const key = sendgridKey()
const latin1 = (text: string) => Buffer.from(text, 'latin1')

const mail = latin1('From: Iris Vale <iris@example.org>\r\nSubject: Gr\xfc\xdfe\r\n\r\n\x00\xff body\r\n')
const envelope = JSON.stringify({
  to: ['support@tallowpine.example', 'billing@tallowpine.example'],
  from: 'iris@example.org',
})
const checks = [
  ['dkim', '{@example.org : pass, @mailer.example : fail}'],
  ['SPF', 'softfail'],
] as const
/** The field shapes of "POST the raw, full MIME message". */
const raw = (email: Buffer = mail) =>
  multipart([
    ...checks,
    ['from', 'Iris Vale <iris@example.org>'],
    ['to', 'support@tallowpine.example'],
    ['subject', 'Grüße'],
    ['sender_ip', '192.0.2.7'],
    ['envelope', envelope],
    ['charsets', '{"to":"UTF-8","subject":"UTF-8","from":"UTF-8"}'],
    ['email', email],
  ])

const headers = [
  'Received: by mx.sendgrid.example with SMTP id 1',
  'From: =?iso-8859-1?q?M=E4rta?= <marta@example.org>',
  'To: support@tallowpine.example',
  'Subject: Lamp',
  'Message-ID: <one@example.org>',
  'Date: Mon, 2 Nov 2026 10:00:00 +0100',
  'References: <zero@example.org>',
  'Content-Type: multipart/mixed; boundary=theirs',
].join('\n')
const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
/** The field shapes of the parsed mode. */
const parsed = (change: Record<string, string | Buffer> = {}) =>
  multipart(
    Object.entries({
      headers,
      dkim: 'none',
      SPF: 'pass',
      envelope,
      text: latin1('Gr\xfc\xdfe aus K\xf6ln'),
      html: '<p>Grüße <img src="cid:pic@1"></p>',
      charsets: '{"text":"iso-8859-1","html":"UTF-8"}',
      attachments: '1',
      'attachment-info': '{"attachment1":{"filename":"lamp.png","type":"image/png","content-id":"pic@1"}}',
      ...change,
    }),
    [{ field: 'attachment1', name: 'lamp.png', type: 'image/png', bytes: png }],
  )

describe('POST /api/inbound/sendgrid', () => {
  const withPassword = (request = raw()) => ({
    ...request,
    headers: { ...request.headers, ...basic(password) },
  })

  it('hands on the raw mail byte for byte, with the recipients of the envelope and what SendGrid checked', async () => {
    const desk = webhookDesk({ sendgrid: { password } })
    expect(await desk.post(PATH, withPassword())).toEqual({
      status: 200,
      json: { outcome: 'created', why: 'New.' },
    })
    expect(desk.received[0]?.raw.equals(mail)).toBe(true)
    expect(desk.received[0]?.envelope).toEqual({
      from: 'iris@example.org',
      to: ['support@tallowpine.example', 'billing@tallowpine.example'],
      verdicts: {
        ...{ spf: 'softfail', dkim: 'pass', dmarc: 'none', by: 'SendGrid' },
        ...{ spfDomain: 'example.org', dkimDomains: ['example.org'] },
      },
    })
  })

  it('puts a mail together again that was taken apart, each field in its charset', async () => {
    const desk = webhookDesk({ sendgrid: { password } })
    await desk.post(PATH, withPassword(parsed()))
    const read = await desk.parsed()
    expect(read).toMatchObject({
      from: { name: 'Märta', address: 'marta@example.org' },
      subject: 'Lamp',
      sentAt: new Date('2026-11-02T09:00:00Z'),
      html: expect.stringContaining('Grüße'),
      files: [{ name: 'lamp.png', type: 'image/png', cid: 'pic@1' }],
    })
    expect(read.text.trim()).toBe('Grüße aus Köln')
    expect(String(desk.received[0]?.raw)).toMatch(/^message-id: <one@example.org>\r$/im)
    expect(desk.received[0]?.envelope.verdicts).toMatchObject({ spf: 'pass', dkim: 'none' })
  })

  it('makes the same bytes of a retry', async () => {
    const desk = webhookDesk({ sendgrid: { password } })
    await desk.post(PATH, withPassword(parsed()))
    await desk.post(PATH, withPassword(parsed()))
    expect(desk.received[1]?.raw.equals(desk.received[0]?.raw ?? Buffer.alloc(0))).toBe(true)
  })

  it('takes the Content-IDs of the field "content-ids" too', async () => {
    const desk = webhookDesk({ sendgrid: { password } })
    const change = { 'attachment-info': '{"attachment1":{}}', 'content-ids': '{"pic@1":"attachment1"}' }
    await desk.post(PATH, withPassword(parsed(change)))
    expect((await desk.parsed()).files[0]?.cid).toBe('pic@1')
  })

  it.each([
    ['no JSON', { charsets: '{', 'attachment-info': '[' }],
    ['of another shape', { charsets: '[1]', 'attachment-info': '{"attachment1":7}', 'content-ids': '"x"' }],
    ['an unknown charset', { charsets: '{"text":"utf-99"}' }],
    ['a wrong charset', { charsets: '{"text":"utf-8"}' }],
  ])('reads a mail whose hints are %s', async (_, change) => {
    const desk = webhookDesk({ sendgrid: { password } })
    await desk.post(PATH, withPassword(parsed(change)))
    expect((await desk.parsed()).text.trim()).toBe('Grüße aus Köln')
  })

  it('takes what is signed with the key, at once and three days later', async () => {
    const desk = webhookDesk({ sendgrid: { publicKey: key.publicKey } })
    for (const age of [0, 3 * 86_400]) {
      const request = raw()
      const signed = key.signed(request.body, nowSeconds - age)
      expect(await desk.post(PATH, { ...request, headers: { ...request.headers, ...signed } })).toMatchObject(
        { status: 200 },
      )
    }
  })

  it.each<[string, (body: Buffer) => Record<string, string>]>([
    ['without a signature', () => ({})],
    ['signed by another key', (body) => sendgridKey().signed(body)],
    ['signed for another body', () => key.signed(Buffer.from('other'))],
    ['signed four days ago', (body) => key.signed(body, nowSeconds - 4 * 86_400)],
    ['signed in the future', (body) => key.signed(body, nowSeconds + 301)],
    [
      'with another time',
      (body) => ({ ...key.signed(body), 'x-twilio-email-event-webhook-timestamp': String(nowSeconds + 1) }),
    ],
    [
      'with a time that is no number',
      (body) => ({ ...key.signed(body), 'x-twilio-email-event-webhook-timestamp': 'now' }),
    ],
    [
      'with a signature that is none',
      (body) => ({ ...key.signed(body), 'x-twilio-email-event-webhook-signature': '%%' }),
    ],
  ])('refuses what is %s', async (_, sign) => {
    const desk = webhookDesk({ sendgrid: { publicKey: key.publicKey } })
    const request = raw()
    const refused = desk.post(PATH, { ...request, headers: { ...request.headers, ...sign(request.body) } })
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'not_authentic' })
    expect(desk.received).toEqual([])
  })

  it('wants both, password and signature, where both are set', async () => {
    const desk = webhookDesk({ sendgrid: { publicKey: key.publicKey, password } })
    const request = raw()
    const [signed, secret] = [key.signed(request.body), basic(password)]
    const send = (more: Record<string, string>) =>
      desk.post(PATH, { ...request, headers: { ...request.headers, ...more } })
    await expect(send(signed)).rejects.toMatchObject({ status: 401 })
    await expect(send(secret)).rejects.toMatchObject({ status: 401 })
    await expect(send({ ...signed, ...basic('another password!') })).rejects.toMatchObject({ status: 401 })
    expect(await send({ ...signed, ...secret })).toMatchObject({ status: 200 })
  })

  it.each([{}, { sendgrid: {} }])('says that it is not configured: %j', async (accounts) => {
    const refused = webhookDesk(accounts).post(PATH, withPassword())
    await expect(refused).rejects.toMatchObject({ status: 404, code: 'not_configured' })
  })

  it.each([
    ['no envelope', multipart([['email', mail]]), 400],
    [
      'an envelope that is no JSON',
      multipart([
        ['email', mail],
        ['envelope', 'to me'],
      ]),
      400,
    ],
    ['neither mail nor headers', multipart([['envelope', envelope]]), 400],
    ['fewer attachments than announced', parsed({ attachments: '2' }), 400],
    ['a form that is cut off', { ...raw(), body: raw().body.subarray(0, -40) }, 400],
    ['no form', { headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') }, 400],
    ['a mail over the limit', raw(Buffer.alloc(MAX_MAIL_BYTES + 1, 'x')), 413],
  ])('refuses %s', async (_, request, status) => {
    const desk = webhookDesk({ sendgrid: { password } })
    await expect(desk.post(PATH, withPassword(request))).rejects.toMatchObject({ status })
    expect(desk.received).toEqual([])
  })
})
