import type { Address, MessageWithId } from '@emberdesk/domain/message'

/** Where the writer of the customer's newest mail wants answers, and whether they go there by themselves. */
export interface ReplyTarget {
  /** Whom the mail is from. */
  from: Address
  replyTo: Address
  /**
   * The sender is not verified: whoever forges a customer's address also says where the answer goes, so that it goes to the address that is
   * known until an agent decides.
   */
  doubtful: boolean
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** The wish of the newest mail that came in; null when it has none. */
export function replyTarget(messages: readonly MessageWithId[]): ReplyTarget | null {
  const newest = messages
    .filter(({ direction }) => direction === 'in')
    .reduce<MessageWithId | null>((a, b) => (a && a.at >= b.at ? a : b), null)
  const { replyTo, authenticity } = newest?.mail ?? {}
  if (!newest || !replyTo || isSame(replyTo.address, newest.from.address)) return null
  return { from: newest.from, replyTo, doubtful: authenticity?.verdict === 'unverified' }
}

/** The recipients with one mailbox in the place of another, if that is among them. */
export function replaced(addresses: readonly Address[], from: string, to: Address): Address[] {
  if (!addresses.some(({ address }) => isSame(address, from))) return [...addresses]
  const others = addresses.filter(({ address }) => !isSame(address, to.address))
  return others.map((one) => (isSame(one.address, from) ? to : one))
}
