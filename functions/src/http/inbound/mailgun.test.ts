import { MAX_MAIL_BYTES } from '@emberdesk/domain/inbound'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hmacSha256Hex } from '../../adapters/digest.ts'
import { multipart, nowSeconds, webhookDesk, type Request } from '../testing/webhook-desk.ts'

const PATH = '/api/inbound/mailgun'
const signingKey = 'key of the webhooks of Mailgun'
const mail = Buffer.from(
  'From: Iris Vale <iris@example.org>\r\nSubject: Gr\xfc\xdfe\r\n\r\n\x00\xff\r\n',
  'latin1',
)

function proof(seconds = nowSeconds, key = signingKey, token = randomBytes(25).toString('hex')) {
  const timestamp = String(seconds)
  return { timestamp, token, signature: hmacSha256Hex(key, timestamp + token) }
}
type Fields = Record<string, string | Buffer>
const envelope = { recipient: 'support@tallowpine.example', sender: 'iris@example.org' }
const mime = (change: Fields = {}) =>
  multipart(Object.entries({ ...envelope, subject: 'Grüße', 'body-mime': mail, ...proof(), ...change }))

const messageHeaders = [
  ['X-Mailgun-Incoming', 'Yes'],
  ['X-Mailgun-Spf', 'Pass'],
  ['X-Mailgun-Dkim-Check-Result', 'Pass'],
  ['Dkim-Signature', 'v=1; a=rsa-sha256; d=Example.org; s=one; h=from; b=abc'],
  ['From', 'Märta Quill <marta@example.org>'],
  ['To', 'support@tallowpine.example'],
  ['Subject', 'Lämp'],
  ['Date', 'Mon, 2 Nov 2026 10:00:00 +0100'],
  ['Message-Id', '<one@example.org>'],
  ['Content-Type', 'multipart/mixed; boundary="theirs"'],
]
const parsedFields: Fields = {
  ...envelope,
  from: 'Märta Quill <marta@example.org>',
  subject: 'Lämp',
  'body-plain': 'Grüße aus Köln',
  'body-html': '<p>Grüße <img src="cid:pic@1"></p>',
  'stripped-text': 'Grüße',
  'message-headers': JSON.stringify(messageHeaders),
}
const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
const withFile = (change: Fields = {}) =>
  multipart(
    Object.entries({
      ...parsedFields,
      'attachment-count': '1',
      'content-id-map': '{"<pic@1>": "attachment-1"}',
      ...proof(),
      ...change,
    }),
    [{ field: 'attachment-1', name: 'lämp.png', type: 'image/png', bytes: png }],
  )
const urlEncoded = (fields: Fields): Required<Request> => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: Buffer.from(new URLSearchParams(fields as Record<string, string>).toString()),
})
const open = (change = {}) => webhookDesk({ mailgun: { signingKey, checksSenders: false, ...change } })

describe('POST /api/inbound/mailgun', () => {
  it.each([PATH, `${PATH}/mime`])('hands on the raw mail byte for byte, at %s', async (path) => {
    const desk = open()
    expect(await desk.post(path, mime())).toMatchObject({ status: 200, json: { outcome: 'created' } })
    expect(desk.received[0]?.raw.equals(mail)).toBe(true)
    expect(desk.received[0]?.envelope).toEqual({
      from: 'iris@example.org',
      to: ['support@tallowpine.example'],
    })
  })

  it('puts a mail with a file together again', async () => {
    const desk = open()
    await desk.post(PATH, withFile())
    const read = await desk.parsed()
    expect(read).toMatchObject({
      from: { name: 'Märta Quill', address: 'marta@example.org' },
      subject: 'Lämp',
      sentAt: new Date('2026-11-02T09:00:00Z'),
      files: [{ name: 'lämp.png', type: 'image/png', cid: 'pic@1' }],
    })
    expect(read.text.trim()).toBe('Grüße aus Köln')
  })

  it('reads a mail without files from an encoded form', async () => {
    const desk = open()
    await desk.post(PATH, urlEncoded({ ...parsedFields, ...proof() }))
    expect((await desk.parsed()).text.trim()).toBe('Grüße aus Köln')
  })

  it('makes the same bytes of a retry under a new signature', async () => {
    const desk = open()
    await desk.post(PATH, withFile())
    await desk.post(PATH, withFile())
    expect(desk.received[1]?.raw.equals(desk.received[0]?.raw ?? Buffer.alloc(0))).toBe(true)
  })

  it('believes the headers of the spam filter only where it is on', async () => {
    const [off, on] = [open(), open({ checksSenders: true })]
    await off.post(PATH, withFile())
    await on.post(PATH, withFile())
    expect(off.received[0]?.envelope.verdicts).toBeUndefined()
    expect(on.received[0]?.envelope.verdicts).toEqual({
      ...{ spf: 'pass', dkim: 'pass', dmarc: 'none', by: 'Mailgun' },
      ...{ spfDomain: 'example.org', dkimDomains: ['example.org'] },
    })
  })

  it('believes no header that is there twice, and no signature among several', async () => {
    const desk = open({ checksSenders: true })
    const twice = [...messageHeaders, ['X-Mailgun-Spf', 'Fail'], ['DKIM-Signature', 'd=evil.example']]
    await desk.post(PATH, withFile({ 'message-headers': JSON.stringify(twice) }))
    expect(desk.received[0]?.envelope.verdicts).toEqual({
      ...{ spf: 'none', dkim: 'pass', dmarc: 'none', by: 'Mailgun', spfDomain: 'example.org' },
    })
  })

  it('takes Mailgun’s own fields, not the headers of the same name that come before them', async () => {
    const desk = open()
    const own = Object.entries({ ...envelope, 'body-mime': mail, ...proof() })
    const forged = [
      ['recipient', 'billing@tallowpine.example'],
      ['body-mime', 'forged'],
      ['token', 'x'],
    ] as const
    expect(await desk.post(PATH, multipart([...forged, ...own]))).toMatchObject({ status: 200 })
    expect(desk.received[0]?.envelope.to).toEqual(['support@tallowpine.example'])
  })

  it.each<[string, Fields]>([
    ['no signature', { signature: '' }],
    ['no token', { token: '' }],
    ['a token that is too long', proof(nowSeconds, signingKey, 'x'.repeat(201))],
    ['no time', { timestamp: '' }],
    ['a time that is no number', { timestamp: '1e9' }],
    ['another key', proof(nowSeconds, 'another key of somebody else')],
    ['another token', { token: 'made-up' }],
    ['another time', { timestamp: String(nowSeconds + 1) }],
    ['a time ten hours ago', proof(nowSeconds - 10 * 3_600)],
    ['a time ahead of us', proof(nowSeconds + 301)],
  ])('refuses a request with %s', async (_, change) => {
    const desk = open()
    await expect(desk.post(PATH, mime(change))).rejects.toMatchObject({ status: 401, code: 'not_authentic' })
    expect(desk.received).toEqual([])
    expect(desk.tokens.used.size).toBe(0)
  })

  it('takes the same request again, as a retry may be, for as long as Mailgun tries', async () => {
    const desk = open()
    const request = mime(proof(nowSeconds - 8 * 3_600))
    await desk.post(PATH, request)
    expect(await desk.post(PATH, request)).toMatchObject({ status: 200 })
  })

  it.each<[string, Fields]>([
    ['another mail', { 'body-mime': 'From: evil@example.org\r\n\r\nPay me' }],
    ['another recipient', { recipient: 'billing@tallowpine.example' }],
    ['another sender', { sender: 'evil@example.org' }],
  ])('refuses a used token with %s, for good', async (_, change) => {
    const desk = open()
    const used = proof()
    await desk.post(PATH, mime(used))
    await expect(desk.post(PATH, mime({ ...used, ...change }))).rejects.toMatchObject({
      status: 406,
      code: 'token_used',
    })
    expect(desk.received).toHaveLength(1)
  })

  it('takes a retry under the same token after a try that could not be stored', async () => {
    const desk = open()
    const request = mime()
    desk.state.failing = true
    await expect(desk.post(PATH, request)).rejects.toThrow('Storage is away')
    desk.state.failing = false
    expect(await desk.post(PATH, request)).toMatchObject({ status: 200 })
  })

  it('says that it is not configured', async () => {
    await expect(webhookDesk({}).post(PATH, mime())).rejects.toMatchObject({
      status: 404,
      code: 'not_configured',
    })
  })

  it.each<[string, Required<Request>, number]>([
    ['no recipient', mime({ recipient: '' }), 406],
    ['neither mail nor headers', multipart(Object.entries({ ...envelope, ...proof() })), 406],
    ['headers that are no list', withFile({ 'message-headers': '{}' }), 406],
    ['fewer attachments than announced, as store() sends them', withFile({ 'attachment-count': '2' }), 406],
    ['a form that is cut off', { ...mime(), body: mime().body.subarray(0, -30) }, 400],
    ['a mail over the limit', mime({ 'body-mime': Buffer.alloc(MAX_MAIL_BYTES + 1, 'x') }), 413],
  ])('refuses %s', async (_, request, status) => {
    const desk = open()
    await expect(desk.post(PATH, request)).rejects.toMatchObject({ status })
    expect(desk.received).toEqual([])
  })
})
