const encoder = new TextEncoder()

const hex = (buffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Headers are printable ASCII; an address in another script is not, and mail may not fail for it. */
const ascii = (text) => text.replace(/[^\x21-\x7e]/g, '?')

async function hmacHex(secret, text) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  return hex(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
}

/**
 * Posts a mail to the desk's `/api/inbound/raw` or `/cloudflare`, signed: HMAC-SHA256 over time, envelope and the hash of the body.
 * Runs on Node 20 or later and on Cloudflare Workers. `from` is empty for a null sender. Resolves to the response.
 */
export async function postMail({ url, secret, from, to, mail }) {
  const sender = ascii(from)
  const recipients = to.map(ascii).join(',')
  const timestamp = String(Math.floor(Date.now() / 1000))
  const bodyHash = hex(await crypto.subtle.digest('SHA-256', mail))
  return fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'message/rfc822',
      'X-Desk-Envelope-From': sender,
      'X-Desk-Envelope-To': recipients,
      'X-Desk-Timestamp': timestamp,
      'X-Desk-Signature': await hmacHex(secret, [timestamp, sender, recipients, bodyHash].join('\n')),
    },
    body: mail,
    signal: AbortSignal.timeout(55_000),
  })
}
