import { createHash, createHmac } from 'node:crypto'

export interface MailEnvelope {
  from: string
  to: readonly string[]
}

/** The headers that prove to `/api/inbound/raw` who posts: HMAC over time, envelope and the hash of the body. */
export function signedHeaders(
  secret: string,
  envelope: MailEnvelope,
  body: Uint8Array,
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const to = envelope.to.join(',')
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const signature = createHmac('sha256', secret)
    .update([timestamp, envelope.from, to, bodyHash].join('\n'))
    .digest('hex')
  return {
    'content-type': 'message/rfc822',
    'x-desk-envelope-from': envelope.from,
    'x-desk-envelope-to': to,
    'x-desk-timestamp': timestamp,
    'x-desk-signature': signature,
  }
}
