import type { IncomingHttpHeaders } from 'node:http'

/**
 * The network address a request came from. Behind Firebase Hosting `Fastly-Client-IP` has it, where Hosting sets it. Otherwise the last
 * entry of X-Forwarded-For counts: the proxy before us wrote that one, whatever stands before it the client may have made up.
 */
export function clientAddress(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  behindHosting: boolean,
): string {
  const fromHosting = behindHosting ? headers['fastly-client-ip'] : undefined
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
  const address = String(fromHosting ?? '').trim() || forwarded?.trim() || socketAddress || 'unknown'
  return address.replace(/^::ffff:/, '')
}
