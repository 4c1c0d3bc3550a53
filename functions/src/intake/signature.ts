/** Seconds that a signed request may be old, or ahead of our clock. */
const WINDOW = 300

export interface SignedRequest {
  /** As in the headers. */
  timestamp: string
  from: string
  to: string
  signature: string
  /** Hex SHA-256 of the body. */
  bodySha256: string
}

interface Check {
  hmacHex(text: string): string
  equal(a: string, b: string): boolean
  now: Date
}

/** Why a request is not from who holds the secret, or null when it is. The signature covers time, envelope and body. */
export function whyNotAuthentic(request: SignedRequest, { hmacHex, equal, now }: Check): string | null {
  const { timestamp, from, to, signature, bodySha256 } = request
  if (!/^\d{1,12}$/.test(timestamp)) return 'X-Desk-Timestamp is missing or no number of seconds.'
  const expected = hmacHex([timestamp, from, to, bodySha256].join('\n'))
  if (!equal(expected, signature.toLowerCase())) {
    return 'X-Desk-Signature does not fit this request. Check the secret and what is signed.'
  }
  const age = now.getTime() / 1_000 - Number(timestamp)
  if (Math.abs(age) <= WINDOW) return null
  return 'X-Desk-Timestamp is more than five minutes from our time. Check the clock and sign anew for each try.'
}
