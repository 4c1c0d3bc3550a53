import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableMail } from '../../intake/unreadable-mail.ts'
import { parseMail } from './parse-mail.ts'

const from = 'From: a@b.example\r\n'
const mixed = `${from}Content-Type: multipart/mixed; boundary=b\r\n\r\n`
const charset = (name: string) => `${from}Content-Type: text/plain; charset=${name}\r\n\r\n`

/** Pieces of which mails are made, so that random ones go deep. */
const pieces = [
  ...[
    '\r\n',
    '\n',
    '\r',
    ' ',
    '\t',
    ':',
    ';',
    '=',
    '"',
    '--b',
    '--b--',
    '\r\n\r\n',
    '\0',
    '\xff',
    '\xe9',
    '\xc3\xa9',
  ],
  ...[
    'From: a@b.example',
    'Subject: ',
    'Content-Type: ',
    'Content-Transfer-Encoding: ',
    'Content-ID: <x>',
    'Date: ',
  ],
  ...[
    'multipart/mixed; boundary=b',
    'multipart/report',
    'multipart/alternative; boundary="b"',
    'message/rfc822',
  ],
  ...[
    'text/html',
    'text/calendar',
    'text/plain; charset=',
    'application/ms-tnef',
    'application/pkcs7-mime',
    'utf-7',
  ],
  ...[
    'base64',
    'quoted-printable',
    'x-uuencode',
    '=?utf-8?B?',
    '=?iso-2022-jp?Q?',
    '?=',
    "name*0*=utf-8''%E9",
    'name="',
  ],
  ...[
    'begin 644 a\n',
    '<img src="cid:x">',
    '<table>',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\n',
    'DTSTART:20240101',
    '\x1b$B',
  ],
  ...[
    '---- Forwarded message ----\n',
    '\x78\x9f\x3e\x22\x01\x00',
    '\x02\x10\x80\x00\x00',
    '\x30\x80\x06\x09',
    'message/delivery-status',
  ],
]

async function outcome(raw: Uint8Array): Promise<string> {
  try {
    const mail = await parseMail(raw)
    const texts = [mail.subject, mail.text, mail.html, ...mail.files.map(({ name }) => name)]
    return texts.every((text) => text.isWellFormed()) ? 'read' : 'broken text'
  } catch (error) {
    if (!(error instanceof UnreadableMail)) return `threw ${String(error)}`
    return error.cause === undefined ? 'unreadable' : `failed: ${String(error.cause)}`
  }
}

describe('parseMail, whatever comes', () => {
  it('reads random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (raw) => {
        expect(await outcome(raw)).toBe('read')
      }),
    )
  })

  it('reads random pieces of mails', async () => {
    const mail = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), {
      maxLength: 80,
    })
    await fc.assert(
      fc.asyncProperty(mail, async (parts) => {
        expect(await outcome(Buffer.from(parts.join(''), 'latin1'))).toBe('read')
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['encoded words', `Subject: ${'=?utf-8?q?a'.repeat(80_000)}\r\n\r\n`],
    ['blanks in an encoded word', `Subject: =?utf-8?q?${' '.repeat(900_000)}\r\n\r\n`],
    ['carriage returns', `X: ${'\r'.repeat(900_000)}y\r\n\r\n`],
    ['parameters', `Content-Type: text/plain${'; a*0*=x'.repeat(100_000)}\r\n\r\n`],
    ['quotes', `Content-Type: text/plain; name="${'"a'.repeat(400_000)}\r\n\r\n`],
    ['angle brackets', `From: ${'<'.repeat(900_000)}\r\n\r\n`],
    ['comments', `From: ${'('.repeat(900_000)}\r\n\r\n`],
    ['eight bits', `${from}\r\n${'a\xe9 '.repeat(2_000_000)}`],
    [
      'texts in eight bits',
      `${mixed}${`--b\r\nContent-Type: text/plain; charset=gb2312\r\n\r\n${'\xe9\xff '.repeat(1_500)}\r\n`.repeat(900)}`,
    ],
    ['nearly UTF-8', `${charset('utf-8')}${'\xc3\xa9\xc3\xa9\xc3\xa9\xe9 '.repeat(500_000)}`],
    ['forwards', `Subject: Fwd: x\r\n\r\n${'From: a\n\n'.repeat(400_000)}`],
    ['files in the text', `${from}\r\n${'begin 644 a\nM\n'.repeat(200_000)}`],
    ['a long file in the text', `${from}\r\nbegin 644 a\n${`M${'A'.repeat(60)}\n`.repeat(100_000)}`],
    ['padding', `Content-Transfer-Encoding: base64\r\n\r\n${'= = ='.repeat(1_000_000)}`],
    ['equals signs', `Content-Transfer-Encoding: quoted-printable\r\n\r\n${'= '.repeat(3_000_000)}`],
    ['boundaries that are none', `${mixed}${'--bx\r\n'.repeat(1_000_000)}`],
    ['events', `Content-Type: text/calendar\r\n\r\n${'BEGIN:VEVENT\n'.repeat(200_000)}`],
    [
      'quoted calendar parameters',
      `Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\nX;${'a="'.repeat(60_000)}`,
    ],
    ['paragraphs', `Content-Type: text/html\r\n\r\n${'<p>x</p>'.repeat(19_000)}`],
    ['tables in tables', `Content-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(13_000)}`],
    ['ten megabytes of one line', `${mixed}--b\r\n${'x'.repeat(10_000_000)}`],
    ['zeros', '\0'.repeat(10_000_000)],
  ])('is done soon with %s', async (_, raw) => {
    const begin = process.cpuUsage()
    expect(await outcome(Buffer.from(raw, 'latin1'))).toBe('read')
    expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(5_000)
  })
})
