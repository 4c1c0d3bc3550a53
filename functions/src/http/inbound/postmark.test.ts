import { MAX_MAIL_BYTES } from '@emberdesk/domain/inbound'
import { describe, expect, it } from 'vitest'
import { basic, webhookDesk } from '../testing/webhook-desk.ts'

const PATH = '/api/inbound/postmark'
const password = 'a password of the inbound webhook'
const mail = 'From: Iris Vale <iris@example.org>\r\nSubject: Grüße\r\n\r\nbody\r\n'
const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
const person = (Email: string, Name = '') => ({ Email, Name, MailboxHash: '' })

/** The shape of an inbound mail. */
const inbound = {
  FromName: 'Märta Quill',
  From: 'marta@example.org',
  FromFull: person('marta@example.org', 'Märta "M" Quill'),
  To: 'support+k3@tallowpine.example',
  ToFull: [{ ...person('support+k3@tallowpine.example', 'Support'), MailboxHash: 'k3' }],
  CcFull: [person('jon@example.org')],
  BccFull: [],
  OriginalRecipient: 'support+k3@tallowpine.example',
  ReplyTo: 'team@example.org',
  Subject: 'Lämp',
  MessageID: '73e6d360-0000-0000-0000-000000000000',
  MessageStream: 'inbound',
  Date: 'Mon, 2 Nov 2026 10:00:00 +0100',
  MailboxHash: 'k3',
  TextBody: 'Grüße aus Köln',
  HtmlBody: '<p>Grüße <img src="cid:pic@1"></p>',
  StrippedTextReply: '',
  Tag: '',
  Headers: [
    { Name: 'Return-Path', Value: '<bounces@mail.example.org>' },
    { Name: 'Received', Value: 'by p-mx.postmark.example; Mon, 2 Nov 2026 09:00:02 +0000' },
    { Name: 'X-Spam-Tests', Value: 'DKIM_SIGNED,DKIM_VALID,DKIM_VALID_AU,SPF_PASS' },
    { Name: 'Received-SPF', Value: 'Pass (sender SPF authorized) identity=mailfrom; client-ip=192.0.2.7' },
    { Name: 'MIME-Version', Value: '1.0' },
    { Name: 'Message-ID', Value: '<one@example.org>' },
    { Name: 'Return-Path', Value: '<>' },
    { Name: 'Received-SPF', Value: 'Fail' },
    { Name: 'References', Value: '<zero@example.org>' },
  ],
  Attachments: [
    {
      Name: 'lämp.png',
      Content: png.toString('base64'),
      ContentType: 'image/png',
      ContentLength: 16,
      ContentID: 'pic@1',
    },
  ],
}
const request = (change: object = {}, headers: Record<string, string> = basic(password)) => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify({ ...inbound, ...change })),
})
const open = () => webhookDesk({ postmark: { password } })

describe('POST /api/inbound/postmark', () => {
  it('hands on the raw mail with its envelope and what Postmark checked', async () => {
    const desk = open()
    expect(await desk.post(PATH, request({ RawEmail: mail }))).toMatchObject({ status: 200 })
    expect(String(desk.received[0]?.raw)).toBe(mail)
    expect(desk.received[0]?.envelope).toEqual({
      from: 'bounces@mail.example.org',
      to: ['support+k3@tallowpine.example'],
      verdicts: {
        ...{ spf: 'pass', dkim: 'pass', dmarc: 'none', by: 'Postmark' },
        ...{ spfDomain: 'mail.example.org', dkimDomains: ['example.org'] },
      },
    })
  })

  it('puts a mail together again, with the Message-ID of the mail and not Postmark’s', async () => {
    const desk = open()
    await desk.post(PATH, request())
    const read = await desk.parsed()
    expect(read).toMatchObject({
      from: { name: 'Märta "M" Quill', address: 'marta@example.org' },
      replyTo: { address: 'team@example.org' },
      to: [{ name: 'Support', address: 'support+k3@tallowpine.example' }],
      cc: [{ address: 'jon@example.org' }],
      subject: 'Lämp',
      sentAt: new Date('2026-11-02T09:00:00Z'),
      files: [{ name: 'lämp.png', type: 'image/png', cid: 'pic@1' }],
    })
    expect(read.text.trim()).toBe('Grüße aus Köln')
    const text = String(desk.received[0]?.raw)
    expect(text.match(/^Message-ID: .*$/gim)).toEqual(['Message-ID: <one@example.org>'])
    expect(text.match(/^Return-Path: .*$/gim)).toEqual(['Return-Path: <bounces@mail.example.org>'])
    expect(text).toContain('References: <zero@example.org>')
  })

  it('makes the same bytes of a retry', async () => {
    const desk = open()
    await desk.post(PATH, request())
    await desk.post(PATH, request())
    expect(desk.received[1]?.raw.equals(desk.received[0]?.raw ?? Buffer.alloc(0))).toBe(true)
  })

  const [path, received, ...others] = inbound.Headers
  it.each([
    ['the null sender', [{ Name: 'Return-Path', Value: '<>' }, ...others], ''],
    ['From where there is no Return-Path on top', [received, ...others], 'marta@example.org'],
  ])('takes %s for the envelope', async (_, Headers, from) => {
    const desk = open()
    await desk.post(PATH, request({ Headers }))
    expect(desk.received[0]?.envelope.from).toBe(from)
  })

  it('believes no check that does not stand on top', async () => {
    const desk = open()
    const forged = [{ Name: 'Subject', Value: 'x' }, ...inbound.Headers.slice(2)]
    await desk.post(PATH, request({ Headers: [path, received, ...forged] }))
    expect(desk.received[0]?.envelope.verdicts).toBeUndefined()
  })

  it('takes a good signature of another domain for what it is', async () => {
    const desk = open()
    const Headers = [path, { Name: 'X-Spam-Tests', Value: 'DKIM_SIGNED,DKIM_VALID,SPF_HELO_PASS' }]
    await desk.post(PATH, request({ Headers }))
    expect(desk.received[0]?.envelope.verdicts).toEqual({
      ...{ spf: 'none', dkim: 'pass', dmarc: 'none', by: 'Postmark', spfDomain: 'mail.example.org' },
    })
  })

  it('takes To where there is no original recipient, and the test’s own name for a file’s bytes', async () => {
    const desk = open()
    const [file] = inbound.Attachments
    const Attachments = [{ ...file, Content: undefined, Data: png.toString('base64') }]
    await desk.post(PATH, request({ OriginalRecipient: '', Attachments }))
    expect(desk.received[0]?.envelope.to).toEqual(['support+k3@tallowpine.example'])
    expect((await desk.parsed()).files[0]?.size).toBe(png.length)
  })

  it.each<[string, Record<string, string>]>([
    ['no password', {}],
    ['another password', basic('a guess at the password')],
    ['the password as the user', basic('', password)],
    ['a bearer token', { authorization: `Bearer ${password}` }],
    ['no base64', { authorization: 'Basic %%%' }],
  ])('refuses a request with %s', async (_, headers) => {
    const desk = open()
    const refused = desk.post(PATH, request({}, headers))
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'not_authentic' })
    expect(desk.received).toEqual([])
  })

  it('says that it is not configured', async () => {
    await expect(webhookDesk({}).post(PATH, request())).rejects.toMatchObject({
      status: 404,
      code: 'not_configured',
    })
  })

  it.each<[string, { body: Buffer }, number]>([
    ['no JSON', { body: Buffer.from('{') }, 403],
    ['JSON of something else', { body: Buffer.from('[]') }, 403],
    ['no sender', request({ FromFull: undefined }), 403],
    ['no headers', request({ Headers: undefined }), 403],
    ['a mail over the limit', request({ RawEmail: 'x'.repeat(MAX_MAIL_BYTES + 1) }), 413],
  ])('refuses %s', async (_, { body }, status) => {
    const desk = open()
    await expect(desk.post(PATH, { headers: basic(password), body })).rejects.toMatchObject({ status })
    expect(desk.received).toEqual([])
  })
})
