import { describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.ts'
import { bytesOf, multipart, rawMail, rawMultipart } from './testing/raw-mail.ts'
import { buildTnef, mapiProperties, textProperty } from './tnef/testing/build-tnef.ts'

const from = 'From: Iris <iris@example.org>'
const plain = (body: string) => [['Content-Type: text/plain'], body] as const
const status =
  'Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1'

describe('a report', () => {
  const returned =
    'From: we@desk.example\r\nSubject: Re: Lamp\r\nMessage-ID: <1@desk.example>\r\n\r\nOur answer.'
  const report = (type: string, parts: Parameters<typeof rawMultipart>[1]) =>
    rawMultipart(`report; report-type=${type}`, parts)

  it('of a delivery is kept apart from what a person is to read', async () => {
    const raw = report('delivery-status', [
      plain('Nobody has this address.'),
      [['Content-Type: message/delivery-status'], status],
      [['Content-Type: message/rfc822'], returned],
    ])
    const parsed = await parseMail(raw)
    expect(parsed).toMatchObject({ text: 'Nobody has this address.', html: '', forwarded: null })
    expect(parsed.report).toEqual({ type: 'delivery-status', status, returned })
    expect(parsed.files.map(({ name }) => name)).toEqual(['message-1.txt', 'Re_ Lamp.eml'])
  })

  it('may return headers alone', async () => {
    const raw = report('delivery-status', [
      plain('Sorry.'),
      [['Content-Type: message/delivery-status'], status],
      [['Content-Type: text/rfc822-headers'], 'Subject: Re: Lamp'],
    ])
    expect((await parseMail(raw)).report?.returned).toBe('Subject: Re: Lamp')
  })

  it('may be in base64', async () => {
    const base64 = Buffer.from(status).toString('base64')
    const headers = ['Content-Type: message/delivery-status', 'Content-Transfer-Encoding: base64']
    expect(
      (await parseMail(report('delivery-status', [plain('Sorry.'), [headers, base64]]))).report?.status,
    ).toBe(status)
  })

  it('may tell its status as plain text', async () => {
    const parsed = await parseMail(report('delivery-status', [plain('Sorry.'), plain(status)]))
    expect(parsed).toMatchObject({ text: 'Sorry.', report: { type: 'delivery-status', status } })
  })

  it('may be in a multipart/mixed', async () => {
    const raw = rawMultipart('mixed', [
      plain('Sorry.'),
      [['Content-Type: message/delivery-status'], status],
      [['Content-Type: message/rfc822'], returned],
    ])
    expect((await parseMail(raw)).report).toEqual({ type: 'delivery-status', status, returned })
  })

  it('may call the words for people a status', async () => {
    const raw = report('delivery-status', [
      [['Content-Type: message/delivery-status'], 'Nobody has this address.\r\n'],
      [['Content-Type: message/delivery-status'], status],
    ])
    expect(await parseMail(raw)).toMatchObject({ text: 'Nobody has this address.\n', report: { status } })
  })

  it.each([
    ['disposition-notification', 'message/disposition-notification', 'Disposition: manual-action; displayed'],
    ['feedback-report', 'message/feedback-report', 'Feedback-Type: abuse'],
  ])('may be a %s', async (type, part, body) => {
    const parsed = await parseMail(report(type, [plain('Read.'), [[`Content-Type: ${part}`], body]]))
    expect(parsed).toMatchObject({ text: 'Read.', report: { type, status: body, returned: '' } })
  })

  it('is none in an ordinary mail', async () => {
    expect((await parseMail(rawMail([from]))).report).toBeNull()
  })
})

describe('an invitation', () => {
  const ics =
    'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Lamp\xfc\r\nDTSTART:20240304T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR'

  it.each([
    ['beside the text', 'alternative', 'Content-Type: text/calendar; charset=iso-8859-1; method=REQUEST'],
    ['as a file', 'mixed', 'Content-Type: application/ics; name=invite.ics'],
    ['by its name', 'mixed', 'Content-Type: application/octet-stream; name=invite.ics'],
  ])('is understood %s, and stays a file', async (_, type, header) => {
    const parsed = await parseMail(rawMultipart(type, [plain('Please come.'), [[header], ics]]))
    expect(parsed).toMatchObject({ text: 'Please come.', invite: { method: 'request', title: 'Lampü' } })
    expect(parsed.files).toHaveLength(1)
  })

  it('is none when the file is no calendar', async () => {
    const parsed = await parseMail(
      rawMultipart('mixed', [plain('Hi'), [['Content-Type: text/calendar'], 'nothing']]),
    )
    expect(parsed).toMatchObject({ invite: null, files: [{ name: 'invite-1.ics' }] })
  })
})

describe('winmail.dat', () => {
  const tnef = buildTnef([
    [0x9003, mapiProperties([textProperty(0x1000, 'Text of Outlook')])],
    [0x9002, Buffer.alloc(14)],
    [0x800f, Buffer.from('data')],
    [0x8010, Buffer.from('plan.txt\0')],
  ])
  const part = [['Content-Type: application/octet-stream; name=winmail.dat'], bytesOf(tnef)] as const

  it('is opened, and its text counts when there is no other', async () => {
    expect(await parseMail(rawMultipart('mixed', [plain('Hi'), part]))).toMatchObject({
      text: 'Hi',
      files: [{ name: 'plan.txt', size: 4 }],
    })
    expect((await parseMail(rawMultipart('mixed', [plain(''), part]))).text).toBe('Text of Outlook')
  })

  it('stays a file when it cannot be opened', async () => {
    const broken = [['Content-Type: application/ms-tnef; name=winmail.dat'], 'nonsense'] as const
    expect(await parseMail(rawMultipart('mixed', [plain('Hi'), broken]))).toMatchObject({
      files: [{ name: 'winmail.dat' }],
    })
  })
})

describe('signed and encrypted mail', () => {
  it('shows what was signed, and keeps the signature', async () => {
    const signature = [['Content-Type: application/pgp-signature; name=signature.asc'], 'x'] as const
    const raw = rawMultipart('signed; protocol="application/pgp-signature"', [
      plain('Signed words.'),
      signature,
    ])
    expect(await parseMail(raw)).toMatchObject({ text: 'Signed words.', files: [{ name: 'signature.asc' }] })
  })

  it.each([
    [
      'OpenPGP',
      rawMultipart('encrypted', [
        [['Content-Type: application/pgp-encrypted'], 'Version: 1'],
        [['Content-Type: application/octet-stream; name=encrypted.asc'], 'x'],
      ]),
      2,
    ],
    [
      'S/MIME',
      rawMail(
        [from, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'],
        bytesOf(der(0x30, Buffer.from('06092a864886f70d010703', 'hex'))),
      ),
      1,
    ],
  ])('says that it is encrypted with %s, and keeps it', async (name, raw, files) => {
    const parsed = await parseMail(raw)
    expect(parsed.text).toBe(
      `This message is encrypted with ${name} and cannot be read here. The encrypted message is attached.`,
    )
    expect(parsed.files).toHaveLength(files)
  })

  it.each([
    ['DER', (content: Buffer) => der(0x04, content)],
    [
      'BER, in pieces',
      (content: Buffer) =>
        Buffer.concat([
          Buffer.from('2480', 'hex'),
          der(0x04, content.subarray(0, 9)),
          der(0x04, content.subarray(9)),
          Buffer.from('0000', 'hex'),
        ]),
    ],
  ])('opens what is signed as a whole in %s', async (_, wrap) => {
    const content = wrap(Buffer.from('Content-Type: text/plain\r\n\r\nInner words.'))
    const encapsulated = der(
      0x30,
      Buffer.concat([Buffer.from('06092a864886f70d010701', 'hex'), der(0xa0, content)]),
    )
    const signed = der(
      0x30,
      Buffer.concat([Buffer.from('020101', 'hex'), der(0x31, Buffer.alloc(0)), encapsulated]),
    )
    const whole = der(0x30, Buffer.concat([Buffer.from('06092a864886f70d010702', 'hex'), der(0xa0, signed)]))
    const raw = rawMail(
      [from, 'Content-Type: application/pkcs7-mime; name=smime.p7m', 'Content-Transfer-Encoding: base64'],
      whole.toString('base64'),
    )
    expect(await parseMail(raw)).toMatchObject({ text: 'Inner words.', files: [] })
  })
})

describe('a forwarded mail', () => {
  const inner =
    'From: Ann <ann@x.example>\r\nSubject: Lamp\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\n\r\nHello'
  const attached = [['Content-Type: message/rfc822'], inner] as const
  const forwarded = { from: { name: 'Ann', address: 'ann@x.example' }, subject: 'Lamp' }

  it('is recognised in the text', async () => {
    const raw = rawMail(
      [from],
      `See below.\n\n---------- Forwarded message ---------\n${inner.replace(/\r/g, '')}`,
    )
    expect((await parseMail(raw)).forwarded).toMatchObject(forwarded)
  })

  it.each([
    ['that says so', 'Subject: Fwd: something', 'Look at this long story'],
    ['of the same subject', 'Subject: WG: Lamp', 'Look at this'],
    ['without a word', 'Subject: x', ''],
  ])('is recognised as the file of a mail %s', async (_, subject, body) => {
    const raw = rawMultipart('mixed', [plain(body), attached], [from, subject])
    expect((await parseMail(raw)).forwarded).toMatchObject(forwarded)
  })

  it('is none when a mail is only enclosed', async () => {
    const raw = rawMultipart(
      'mixed',
      [plain('My earlier mails are enclosed.'), attached],
      [from, 'Subject: Chair'],
    )
    expect((await parseMail(raw)).forwarded).toBeNull()
    expect((await parseMail(rawMultipart('digest', [attached, attached]))).forwarded).toBeNull()
  })

  it('is not made of a mail in a multipart of a report', async () => {
    const raw = rawMail(
      [from, 'Subject: Fwd: x', 'Content-Type: multipart/report; boundary=b'],
      multipart([attached]),
    )
    expect((await parseMail(raw)).forwarded).toBeNull()
  })
})

/** An element of ASN.1 with a length of two bytes. */
function der(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 255]), content])
}
