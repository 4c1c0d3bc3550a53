import { constantTimeEqual, hmacSha256Hex } from '../../adapters/digest.ts'
import { HttpError } from '../http-error.ts'
import { notAuthentic } from './refusals.ts'
import { isFresh } from './freshness.ts'
import type { UsedTokens } from './used-tokens.ts'

/** Mailgun takes this for "never send this again". Everything but this and 200 it tries again, for eight hours. */
export const MAILGUN_NEVER = 406

/**
 * Seconds that a signature is good for: as long as Mailgun tries again, eight hours, and some minutes, because a retry may carry the
 * first try's signature. What keeps a signature from being used for another mail is not the clock but its token.
 */
const MAX_AGE = 8 * 3_600 + 900

export interface MailgunProof {
  /** Unix seconds. */
  timestamp: string
  token: string
  signature: string
}

/** Throws 401 when a proof is not Mailgun's own, or too old. It does not cover what comes with it: see `useToken`. */
export function checkMailgun(proof: MailgunProof, signingKey: string, now: Date): void {
  const { timestamp, token, signature } = proof
  if (!/^\d{1,12}$/.test(timestamp) || token === '' || token.length > 200) {
    throw notAuthentic('The request is not signed by Mailgun.')
  }
  if (!constantTimeEqual(hmacSha256Hex(signingKey, timestamp + token), signature.toLowerCase())) {
    throw notAuthentic('The signature is not by the signing key in MAIL_ACCOUNTS.')
  }
  if (!isFresh(Number(timestamp), now, MAX_AGE)) throw notAuthentic('The signature is too old.')
}

/**
 * Binds a checked proof to what came with it, before anything is stored. The same content may come again, as Mailgun's retries do; other
 * content under the same token throws 406. One write, and one read when the token is known.
 * @param contentHash hash of all that the proof has to stand for
 */
export async function useToken(tokens: UsedTokens, proof: MailgunProof, contentHash: string): Promise<void> {
  const expiresAt = new Date((Number(proof.timestamp) + MAX_AGE + 3_600) * 1_000)
  if (await tokens.bind(`mailgun:${proof.token}`, contentHash, expiresAt)) return
  throw new HttpError(MAILGUN_NEVER, 'token_used', 'This token was used for something else before.')
}
