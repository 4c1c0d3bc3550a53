import type { Address, MessageWithId } from '@emberdesk/domain/message'
import type { Requester } from '@emberdesk/domain/ticket'

export interface Recipients {
  to: Address[]
  cc: Address[]
}

/**
 * Whom a reply goes to at first: the requester, and in copy everyone who was in the last public message. Addresses of the desk
 * itself are left out, since a desk that writes to itself makes a second ticket.
 */
export function replyRecipients(
  requester: Requester,
  messages: readonly MessageWithId[],
  ownAddresses: readonly string[],
): Recipients {
  const to = requester.email ? [{ name: requester.name, address: requester.email }] : []
  const last = messages.reduce<MessageWithId | null>(
    (newest, message) => (newest && newest.at >= message.at ? newest : message),
    null,
  )
  const others = last ? [...(last.direction === 'in' ? [last.from] : []), ...last.to, ...last.cc] : []
  const taken = new Set([...ownAddresses, requester.email].map((address) => address.toLowerCase()))
  const cc = others.filter(({ address }) => {
    const key = withoutPlus(address.toLowerCase())
    if (!address || taken.has(key) || taken.has(address.toLowerCase())) return false
    taken.add(address.toLowerCase())
    return true
  })
  return { to, cc: cc.slice(0, 50) }
}

/** Our own addresses carry a ticket's token after a plus: support+abc@… is support@…. */
function withoutPlus(address: string): string {
  return address.replace(/\+[^@]*@/, '@')
}

const addressForm = /^[^\s@<>"',;:()[\]\\]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i

/** Reads "Name <a@b.example>" or "a@b.example" as a person types it; null when it is no address. */
export function parseAddress(typed: string): Address | null {
  const named = /^\s*"?([^"<>]*?)"?\s*<\s*([^<>\s]+)\s*>\s*$/.exec(typed)
  const address = (named?.[2] ?? typed).trim()
  return addressForm.test(address) && address.length <= 320
    ? { name: (named?.[1] ?? '').trim().slice(0, 200), address }
    : null
}
