import { sha256Hex } from '../../adapters/digest.ts'
import type { ParsedMail } from '../ports.ts'
import { rawMail } from './harness.ts'

/** A mail of a random set. Every mail of a set differs from the others in what it says. */
export interface MailSpec {
  /** One of a few senders. */
  sender: number
  /** Index of the mail whose Message-ID it bears; its own by itself, none when null. */
  messageIdOf: number | null
  /** Index of the mail it answers. */
  answers: number | null
  hasFile: boolean
}

export interface SpecMail {
  raw: Buffer
  envelope: { from: string; to: string[] }
  parsed: ParsedMail
  text: string
}

/** For tests: the mails of these specs, as bytes and as a parser would read them. */
export function mailsOf(specs: readonly MailSpec[]): SpecMail[] {
  return specs.map(({ sender, messageIdOf, answers, hasFile }, n) => {
    const address = `customer-${sender}@example.org`
    const text = `This is mail ${n}.`
    const answered = answers === null ? null : (specs[answers]?.messageIdOf ?? null)
    const raw = rawMail(
      {
        From: address,
        To: 'support@tallowpine.example',
        ...(messageIdOf === null ? {} : { 'Message-ID': `<${messageIdOf}@example.org>` }),
        ...(answered === null ? {} : { References: `<${answered}@example.org>` }),
      },
      text,
    )
    const bytes = Buffer.from(`file of mail ${n}`)
    const file = { name: 'a.txt', type: 'text/plain', size: bytes.length, cid: null, bytes }
    const parsed: ParsedMail = {
      ...{ from: { name: '', address }, replyTo: null, cc: [], subject: 'The lamp hums', text, html: '' },
      to: [{ name: '', address: 'support@tallowpine.example' }],
      files: hasFile ? [{ ...file, sha256: sha256Hex(bytes) }] : [],
      ...{ sentAt: null, invite: null, forwarded: null, report: null, incomplete: false },
    }
    return { raw, envelope: { from: address, to: ['support@tallowpine.example'] }, parsed, text }
  })
}
