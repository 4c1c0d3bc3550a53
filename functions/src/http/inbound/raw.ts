import type { Clock } from '../../adapters/clock.ts'
import { constantTimeEqual, hmacSha256Hex, sha256Hex } from '../../adapters/digest.ts'
import { whyNotAuthentic } from '../../intake/signature.ts'
import type { Handler } from '../call.ts'
import { oneHeader } from '../webhook/one-header.ts'
import { notAuthentic } from '../webhook/refusals.ts'
import { envelopeAddress, envelopeRecipients } from './envelope-address.ts'
import { takeMail, type Receives } from './take-mail.ts'

interface Dependencies {
  mailIntake: Receives
  secret(): string
  clock: Clock
}

/**
 * `POST /api/inbound/raw` and `/cloudflare`: raw MIME from a relay or our Email Worker, signed. Authenticates before it looks at
 * anything else.
 */
export function inboundRaw({ mailIntake, secret, clock }: Dependencies): Handler {
  return async ({ headers, body }) => {
    const from = oneHeader(headers, 'x-desk-envelope-from')
    const to = oneHeader(headers, 'x-desk-envelope-to')
    const why = whyNotAuthentic(
      {
        ...{ from, to, bodySha256: sha256Hex(body) },
        timestamp: oneHeader(headers, 'x-desk-timestamp'),
        signature: oneHeader(headers, 'x-desk-signature'),
      },
      { hmacHex: (text) => hmacSha256Hex(secret(), text), equal: constantTimeEqual, now: clock() },
    )
    if (why) throw notAuthentic(why)
    return takeMail(mailIntake, body, { from: envelopeAddress(from), to: envelopeRecipients(to.split(',')) })
  }
}
