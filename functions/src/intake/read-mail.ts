import { headerValue, parseReferences, plainLine, splitMail } from '@emberdesk/domain/mail'
import type { Envelope } from '@emberdesk/domain/inbound'
import type { Address } from '@emberdesk/domain/message'
import type { MailFile, ParseMail, ParsedMail } from './ports.ts'
import { UnreadableMail } from './unreadable-mail.ts'

/** A mail, read as far as it can be read. */
export interface ReadMail extends Pick<ParsedMail, 'sentAt' | 'invite' | 'forwarded' | 'report'> {
  sender: Address
  /** Where the writer wants answers, when that is another address than the sender's. */
  replyTo: Address | null
  to: Address[]
  cc: Address[]
  /** As it came, with tags and prefixes. */
  subject: string
  text: string
  html: string
  files: MailFile[]
  references: string[]
  /** All values of a header, by its lower-case name. */
  header(name: string): string[]
  /** Nobody can read it without the original. */
  needsOriginal: boolean
  readable: boolean
}

const ADDRESS = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}$/
const TOO_LONG = 'This mail is too long to be shown. The original is attached as it came.'
const NOBODY: Address = { name: '', address: '' }

/**
 * Reads a mail. One that cannot be parsed still is a mail: it says in a sentence why, and comes with what its envelope tells.
 * Rejects only for a failure of ours.
 */
export async function readMail(raw: Uint8Array, envelope: Envelope, parse: ParseMail): Promise<ReadMail> {
  try {
    const mail = await parse(raw)
    const { to, cc, subject, text, html, files, incomplete, sentAt, invite, forwarded, report } = mail
    const sender = mail.from ?? mail.replyTo ?? envelopeSender(envelope)
    const { references, header } = stubMail(raw, envelope, '')
    return {
      sender,
      replyTo: mail.replyTo?.address === sender.address ? null : mail.replyTo,
      ...{ to, cc, subject, html, files, references, header, sentAt, invite, forwarded, report },
      text: text || (incomplete && html === '' ? TOO_LONG : ''),
      needsOriginal: incomplete,
      readable: true,
    }
  } catch (error) {
    if (!(error instanceof UnreadableMail)) throw error
    return stubMail(raw, envelope, `This mail could not be read: ${error.message}.`)
  }
}

/** What stands in place of a mail that cannot be filed otherwise: who sent it to whom, and a sentence why. */
export function stubMail(raw: Uint8Array, envelope: Envelope, why: string): ReadMail {
  const { headers } = splitMail(raw)
  return {
    sender: envelopeSender(envelope),
    replyTo: null,
    sentAt: null,
    invite: null,
    forwarded: null,
    report: null,
    to: [],
    cc: [],
    subject: stubSubject(headerValue(headers, 'subject') ?? ''),
    text: `${why} The original is attached as it came.`,
    html: '',
    files: [],
    references: parseReferences(headerValue(headers, 'references'), headerValue(headers, 'in-reply-to')),
    header: (name) => headers.flatMap((field) => (field.name === name ? [field.value] : [])),
    needsOriginal: true,
    readable: false,
  }
}

function envelopeSender(envelope: Envelope): Address {
  const address = envelope.from.trim().toLowerCase()
  return ADDRESS.test(address) ? { name: '', address } : NOBODY
}

/** Its subject when that is plain to read. */
function stubSubject(subject: string): string {
  const line = plainLine(subject, 300)
  return line !== '' && /^[ -~]+$/.test(line) && !line.includes('=?') ? line : 'A mail that could not be read'
}
