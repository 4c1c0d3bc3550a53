import type { Message } from '../message/schema.ts'
import type { RecipientDelivery, RecipientState } from './schema.ts'

const MAX_RECIPIENTS = 50

/** An address as deliveries know it. */
export const deliveryAddress = (address: string): string => address.trim().toLowerCase()

/** The recipients of a message that is to go out, each once, all waiting. */
export function queuedDeliveries(
  message: Pick<Message, 'to' | 'cc'>,
  now: Date,
  state: RecipientState = 'queued',
  detail: string | null = null,
): RecipientDelivery[] {
  const addresses = [...message.to, ...message.cc].map(({ address }) => deliveryAddress(address))
  const each = [...new Set(addresses.filter(Boolean))].slice(0, MAX_RECIPIENTS)
  return each.map((address) => ({ address, state, at: now, detail }))
}

/** What became of a message, recipient by recipient; for one from before that was kept, what its own state says of all of them. */
export function deliveriesOf(
  message: Pick<Message, 'deliveries' | 'state' | 'error' | 'to' | 'cc' | 'at'>,
): RecipientDelivery[] {
  if (message.deliveries) return message.deliveries
  const state = message.state === 'received' ? 'queued' : message.state
  return queuedDeliveries(message, message.at, state, message.error)
}
