import type { IncomingHttpHeaders } from 'node:http'
import { constantTimeEqual } from '../../adapters/digest.ts'

/** Why a request does not carry the password that stands in the webhook's URL, whatever the user's name; null when it does. */
export function whyNotPassword(headers: IncomingHttpHeaders, password: string): string | null {
  const encoded = /^basic +([a-z0-9+/=]{1,1000})$/i.exec(headers.authorization ?? '')?.[1]
  if (encoded === undefined) return 'The password is missing: the URL has to be https://desk:PASSWORD@… .'
  const given = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = given.indexOf(':')
  const fits = constantTimeEqual(password, colon === -1 ? '' : given.slice(colon + 1))
  return fits ? null : 'The password in the URL is not the one in MAIL_ACCOUNTS.'
}
