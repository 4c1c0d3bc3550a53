import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/mails', import.meta.url))

/** Mails that stand in for the real ones where those are not at hand: a bit of everything that is odd. */
const odd = [
  'From: a@x.example\r\nSubject: plain\r\n\r\nHello',
  'Subject: nobody\n\nwith line feeds only',
  'From: "A, B" <a@x.example>\r\nTo: undisclosed-recipients:;\r\nDate: yesterday\r\n\r\n',
  'From: a@x.example\r\nContent-Type: text/html\r\n\r\n<p>one <b>two</b><script>alert(1)</script>',
  'From: a@x.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nno end',
  'From: a@x.example\r\nSubject: =?iso-2022-jp?B?GyRCJDMkcxsoQg==?=\r\nContent-Type: text/plain; charset=none\r\n\r\n\xe9\xff',
  'no headers at all',
  '\r\n\r\n',
]

/** Real mails, hostile and broken ones among them, byte for byte. */
export function realMails(): Buffer[] {
  if (!existsSync(folder)) return odd.map((mail) => Buffer.from(mail, 'latin1'))
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.eml'),
  )
  return names.sort().map((name) => readFileSync(join(folder, name)))
}

/** The same mail under another Message-ID, its other bytes as they were. */
export function withMessageId(raw: Buffer, messageId: string): Buffer {
  return Buffer.concat([Buffer.from(`Message-ID: ${messageId}\r\n`), raw])
}
