import { isSignedByP256 } from '../../adapters/signatures.ts'
import type { Call } from '../call.ts'
import { whyNotPassword } from './basic-password.ts'
import { isFresh } from './freshness.ts'
import { oneHeader } from './one-header.ts'

/**
 * Seconds that a signature is good for: as long as SendGrid tries again, three days, and an hour. A retry may carry the first try's
 * signature, and a replay of what was filed is a duplicate, because the signature covers the body.
 */
const MAX_AGE = 3 * 86_400 + 3_600

interface Credentials {
  /** Base64 of the P-256 key. */
  publicKey?: string | undefined
  password?: string | undefined
}

/** Whether there is anything that a request could be checked by. */
export const hasCredentials = ({ publicKey, password }: Credentials) => Boolean(publicKey ?? password)

/** Why a request is not from SendGrid; null when it is. With key and password, both have to fit. */
export function whyNotSendgrid(
  { headers, body }: Pick<Call, 'headers' | 'body'>,
  { publicKey, password }: Credentials,
  now: Date,
): string | null {
  const why = password === undefined ? null : whyNotPassword(headers, password)
  if (why !== null || publicKey === undefined) return why
  const signature = oneHeader(headers, 'x-twilio-email-event-webhook-signature')
  const timestamp = oneHeader(headers, 'x-twilio-email-event-webhook-timestamp')
  if (signature === '' || !/^\d{1,12}$/.test(timestamp)) return 'The request is not signed by SendGrid.'
  const signed = Buffer.concat([Buffer.from(timestamp), body])
  if (!isSignedByP256(publicKey, signed, signature))
    return 'The signature is not by the key in MAIL_ACCOUNTS.'
  return isFresh(Number(timestamp), now, MAX_AGE) ? null : 'The signature is too old.'
}
