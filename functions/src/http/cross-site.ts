import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a browser says that another site made it send this request. Programs other than browsers say nothing and pass: there are
 * no cookies here that such a request could misuse, only a visitor's address that it could use up.
 */
export function isCrossSite(headers: IncomingHttpHeaders, publicHost: string | null): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers['origin']
  if (origin === undefined) return false
  const host = URL.canParse(origin) ? new URL(origin).host : null
  const forwarded = String(headers['x-forwarded-host'] ?? '')
    .split(',')[0]
    ?.trim()
  return host === null || ![forwarded, headers.host, publicHost].includes(host)
}
