import { baseAddress } from '../mail/reply-address.ts'
import type { Address } from '../message/address.ts'
import { headerText } from './header-text.ts'
import { isMailAddress } from './mail-address.ts'

export interface ReplyRecipients {
  to: Address[]
  cc: Address[]
}

/**
 * To and Cc of a reply: each address once, ours left out, because the desk would take its own mail in again.
 * An address that is none stays, so that its delivery fails where people see it.
 * @param own the departments' addresses, lower case
 */
export function replyRecipients(
  message: { to: readonly Address[]; cc: readonly Address[] },
  own: ReadonlySet<string>,
): ReplyRecipients {
  const seen = new Set<string>()
  const kept = (addresses: readonly Address[]) =>
    addresses.flatMap(({ name, address }) => {
      const trimmed = address.trim()
      const key = trimmed.toLowerCase()
      if (!key || seen.has(key) || own.has(baseAddress(key))) return []
      seen.add(key)
      return [{ name: headerText(name, 100), address: trimmed }]
    })
  return { to: kept(message.to), cc: kept(message.cc) }
}

/** The addresses that may stand in a header. */
export function mailable(addresses: readonly Address[]): Address[] {
  return addresses.filter(({ address }) => isMailAddress(address))
}
