import { isMac, macOf, type TokenKey } from './tokens.ts'

const TOKEN = /^[^@\s]*\+([a-z0-9]{20})\.([0-9a-f]{16})@[^@\s]+$/

/**
 * The address that answers about a ticket go to: `support+{ticketId}.{mac}@desk.example`. Whoever writes there holds a mail of ours.
 * @param address the department's address, without a plus part
 */
export function makeReplyAddress(key: TokenKey, address: string, ticketId: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  return `${local}+${ticketId}.${macOf(key, `reply:${ticketId}`)}${address.slice(at)}`.toLowerCase()
}

/** The ticket that a reply address proves, or null for any other address and for a forged one. Case does not matter: relays fold it. */
export function readReplyAddress(key: TokenKey, address: string): string | null {
  if (address.length > 320) return null
  const [, ticketId = '', mac = ''] = TOKEN.exec(address.trim().toLowerCase()) ?? []
  return ticketId && isMac(key, `reply:${ticketId}`, mac) ? ticketId : null
}

/** An address without its plus part, lower case: `Support+x.y@Desk.example` is `support@desk.example`. */
export function baseAddress(address: string): string {
  const lower = address.trim().toLowerCase()
  const at = lower.lastIndexOf('@')
  const plus = lower.indexOf('+')
  return plus > 0 && plus < at ? lower.slice(0, plus) + lower.slice(at) : lower
}
