import type { IntakeResult } from '../../domain/inbound/index.ts'
import { basic, multipart } from '../../functions/src/http/testing/webhook-desk.ts'
import type { DeskInfo } from '../../local/src/testing.ts'
import { plainMail, type MailParts } from './post-mail.ts'

/** Posts a mail as SendGrid does, which says whether SPF and DKIM vouch for its sender. */
export async function postCheckedMail(
  desk: Pick<DeskInfo, 'origin' | 'inboundSecret'>,
  from: string,
  parts: MailParts,
  result: 'pass' | 'fail',
): Promise<IntakeResult> {
  const to = 'support@tallowpine.example'
  const form = multipart([
    ['envelope', JSON.stringify({ from, to: [to] })],
    ['email', Buffer.from(plainMail({ from, to, ...parts }))],
    ['SPF', result],
    ['dkim', `{@${from.split('@')[1]} : ${result}}`],
  ])
  const headers = new Headers(
    Object.entries({ ...form.headers, ...basic(desk.inboundSecret) }) as [string, string][],
  )
  const body = new Uint8Array(form.body)
  const answer = await fetch(`${desk.origin}/api/inbound/sendgrid`, { method: 'POST', headers, body })
  return (await answer.json()) as IntakeResult
}
