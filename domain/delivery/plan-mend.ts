import { isMailAddress } from '../mail-out/mail-address.ts'
import { baseAddress } from '../mail/reply-address.ts'
import type { Address } from '../message/address.ts'
import type { Message } from '../message/schema.ts'
import type { Requester, Ticket } from '../ticket/schema.ts'
import { deliveriesOf, deliveryAddress } from './deliveries-of.ts'
import { messageDelivery } from './message-delivery.ts'
import type { RecipientDelivery } from './schema.ts'

export interface Mend {
  /** Who gets the message now. */
  recipient: Address
  message: Pick<Message, 'to' | 'cc' | 'deliveries' | 'state' | 'error'>
  participants: string[]
  /** The requester under his new address, when the old one was his. */
  requester: Requester | null
}

export type MendPlan =
  | { kind: 'refuse'; error: string }
  /** It was mended like this before. */
  | { kind: 'done' }
  | ({ kind: 'mend' } & Mend)

const MAX_PARTICIPANTS = 30
const came = (deliveries: readonly RecipientDelivery[], address: string) =>
  deliveries.find((each) => each.address === address)

/** Why this message cannot go to `to` in place of `from`, one sentence; null when it can. */
function refusal(
  message: Message,
  deliveries: readonly RecipientDelivery[],
  from: string,
  to: string,
  own: ReadonlySet<string>,
): string | null {
  const old = came(deliveries, from)
  if (message.direction !== 'out' || message.channel !== 'mail' || message.messageId === null) {
    return 'Only an answer that went out by mail can be sent to another address.'
  }
  if (!isMailAddress(to)) {
    return `${to || 'This'} is not an address mail can be sent to. Check it for typing mistakes.`
  }
  if (own.has(baseAddress(to))) {
    return `${to} is an address of this desk. Give the address of the person you write to.`
  }
  if (to === from) return 'This is the address that the mail came back from. To try it once more, send again.'
  if (!old) return `This answer did not go to ${from}. Look at the ticket again; somebody may have mended it.`
  if (old.state !== 'bounced' && old.state !== 'failed') {
    return `The mail to ${from} has not come back, so there is nothing to mend.`
  }
  if (came(deliveries, to)) return `${to} gets this answer already. Give another address.`
  return null
}

const replaced = (addresses: readonly Address[], from: string, to: string) =>
  addresses.map((each) => (deliveryAddress(each.address) === from ? { name: each.name, address: to } : each))

/**
 * What sending a message to another address means, in place of one that it came back from. Who writes under the old address keeps his
 * part in the ticket when he is its requester; a mistyped address of somebody else loses it.
 * @param own the departments' addresses, lower case
 */
export function planMend(
  { message, ticket }: { message: Message; ticket: Pick<Ticket, 'requester' | 'participants'> },
  addresses: { from: string; to: string },
  own: ReadonlySet<string>,
  now: Date,
): MendPlan {
  const from = deliveryAddress(addresses.from)
  const to = deliveryAddress(addresses.to)
  const deliveries = deliveriesOf(message)
  if (message.direction === 'out' && !came(deliveries, from) && came(deliveries, to)) return { kind: 'done' }
  const error = refusal(message, deliveries, from, to, own)
  if (error !== null) return { kind: 'refuse', error }

  const mended = deliveries.map((each) =>
    each.address === from ? { address: to, state: 'queued' as const, at: now, detail: null } : each,
  )
  const recipients = { to: replaced(message.to, from, to), cc: replaced(message.cc, from, to) }
  const all = [...recipients.to, ...recipients.cc]
  const isRequester = deliveryAddress(ticket.requester.email) === from
  const kept = ticket.participants.filter((address) => isRequester || address !== from)
  return {
    kind: 'mend',
    recipient: all.find(({ address }) => address === to) ?? { name: '', address: to },
    message: { ...recipients, deliveries: mended, ...messageDelivery(mended) },
    participants: [...new Set([to, ...kept])].slice(0, MAX_PARTICIPANTS),
    requester: isRequester ? { ...ticket.requester, email: to } : null,
  }
}
