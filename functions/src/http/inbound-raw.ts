import type { Envelope, IntakeResult } from '@emberdesk/domain/inbound'
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../adapters/clock.ts'
import { constantTimeEqual, hmacSha256Hex, sha256Hex } from '../adapters/digest.ts'
import type { MailIntake } from '../intake/mail-intake.ts'
import { whyNotAuthentic } from '../intake/signature.ts'
import type { Handler } from './call.ts'
import { tooLarge } from './errors.ts'
import { HttpError } from './http-error.ts'

/** The published size limit of a mail. */
export const MAX_MAIL_BYTES = 30 * 1024 * 1024
const MAX_RECIPIENTS = 100
const MAX_ADDRESS = 1_000

interface Dependencies {
  mailIntake: Pick<MailIntake, 'receive'>
  secret(): string
  clock: Clock
}

/** `POST /api/inbound/raw`: raw MIME from a relay, signed. Authenticates before it looks at anything else. */
export function inboundRaw({ mailIntake, secret, clock }: Dependencies): Handler {
  return async ({ headers, body }) => {
    const from = one(headers, 'x-desk-envelope-from')
    const to = one(headers, 'x-desk-envelope-to')
    const why = whyNotAuthentic(
      {
        ...{ from, to, bodySha256: sha256Hex(body) },
        timestamp: one(headers, 'x-desk-timestamp'),
        signature: one(headers, 'x-desk-signature'),
      },
      { hmacHex: (text) => hmacSha256Hex(secret(), text), equal: constantTimeEqual, now: clock() },
    )
    if (why) throw new HttpError(401, 'not_authentic', why)
    if (body.length > MAX_MAIL_BYTES) {
      throw tooLarge(`A mail may have ${MAX_MAIL_BYTES / 1024 / 1024} MB at most. Do not send it again.`)
    }
    const empty: IntakeResult = { outcome: 'ignored', why: 'The request held no mail.' }
    return {
      status: 200,
      json: body.length === 0 ? empty : await mailIntake.receive(body, envelopeOf(from, to)),
    }
  }
}

function one(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** `<a@b>, c@d` as a relay writes it; `<>` is the null sender. */
function envelopeOf(from: string, to: string): Envelope {
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^<(.*)>$/, '$1')
      .slice(0, MAX_ADDRESS)
      .toWellFormed()
  const recipients = to
    .split(',')
    .map(bare)
    .filter((address) => address !== '')
  return { from: bare(from), to: recipients.slice(0, MAX_RECIPIENTS) }
}
