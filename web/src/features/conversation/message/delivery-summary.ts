import type { RecipientState } from '@emberdesk/domain/delivery'
import type { Message } from '@emberdesk/domain/message'

/** What became of a message as a whole; `pending` has not left this machine. */
export type DeliveryPart = 'pending' | RecipientState

/** The worst first: what needs somebody is read first. */
const order: readonly RecipientState[] = ['failed', 'bounced', 'delayed', 'queued', 'sent', 'delivered']
const trouble = new Set<DeliveryPart>(['failed', 'bounced'])

export const isTrouble = (state: DeliveryPart): boolean => trouble.has(state)

/** How many recipients a message of ours stands in which state with, the worst first. */
export function deliverySummary(
  message: Pick<Message, 'state' | 'deliveries'> & { pending?: boolean },
): { state: DeliveryPart; count: number }[] {
  if (message.pending) return [{ state: 'pending', count: 1 }]
  const { deliveries = [] } = message
  if (!deliveries.length) {
    return [{ state: message.state === 'received' ? 'sent' : message.state, count: 1 }]
  }
  return order.flatMap((state) => {
    const count = deliveries.filter((one) => one.state === state).length
    return count ? [{ state, count }] : []
  })
}
