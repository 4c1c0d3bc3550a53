import type { BounceFacts } from '@emberdesk/domain/bounce'
import type { Envelope } from '@emberdesk/domain/inbound'
import type { MailFile } from '../intake/ports.ts'
import type { ReadMail } from '../intake/read-mail.ts'

/** What is read of a returned mail: its headers, and some of its text. */
const READ = 256 * 1024
const RETURNED = /^(?:message\/(?:rfc822|global)(?:-headers)?|text\/rfc822-headers?)$/

function returnedFile(files: readonly MailFile[]): string {
  const file = files.find(({ type }) => RETURNED.test(type))
  return file ? Buffer.from(file.bytes.subarray(0, READ)).toString('latin1') : ''
}

/** What of a mail tells whether it is about the delivery of another one. Some return that other one as a plain attachment. */
export function bounceFacts(mail: ReadMail, envelope: Envelope): BounceFacts {
  const { report, header, subject, text, sender } = mail
  const returned = report?.returned || returnedFile(mail.files)
  return {
    header,
    envelopeFrom: envelope.from,
    from: sender.address,
    subject,
    text,
    report: report ? { ...report, returned } : returned ? { type: '', status: '', returned } : null,
  }
}
