import { MAX_MAIL_BYTES, type Envelope, type IntakeResult } from '@emberdesk/domain/inbound'
import type { MailIntake } from '../../intake/mail-intake.ts'
import type { Answer } from '../call.ts'
import { tooLarge } from '../errors.ts'

export type Receives = Pick<MailIntake, 'receive'>

/** Where every way in ends: an authenticated mail is stored and filed. Throws 413 over the published limit. */
export async function takeMail(mailIntake: Receives, raw: Buffer, envelope: Envelope): Promise<Answer> {
  if (raw.length > MAX_MAIL_BYTES) {
    throw tooLarge(`A mail may have ${MAX_MAIL_BYTES / 1024 / 1024} MB at most. Do not send it again.`)
  }
  const empty: IntakeResult = { outcome: 'ignored', why: 'The request held no mail.' }
  return { status: 200, json: raw.length === 0 ? empty : await mailIntake.receive(raw, envelope) }
}
