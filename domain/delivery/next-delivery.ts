import type { RecipientDelivery, RecipientState } from './schema.ts'

/** What became of a mail to one recipient, as somebody tells. */
export interface DeliveryNews {
  state: Exclude<RecipientState, 'queued'>
  at: Date
  /** One sentence for people, or null. */
  detail: string | null
}

/** How much each state tells; a report never takes a recipient back to one that tells less. A mail may bounce after it was delivered to a relay. */
const TELLS: Record<RecipientState, number> = {
  queued: 0,
  sent: 1,
  delayed: 2,
  failed: 3,
  delivered: 4,
  bounced: 5,
}

/** Clocks differ; and a mail may be delivered before we have noted that it left. */
const TOLERANCE_MS = 5 * 60_000
const MAX_DETAIL = 500

/**
 * A recipient after a report; null when the report changes nothing, because it comes twice, too late, or is about an earlier try of the
 * same mail.
 */
export function nextDelivery(current: RecipientDelivery, news: DeliveryNews): RecipientDelivery | null {
  if (TELLS[news.state] <= TELLS[current.state]) return null
  if (news.at.getTime() < current.at.getTime() - TOLERANCE_MS) return null
  const detail = news.detail === null ? null : news.detail.slice(0, MAX_DETAIL).toWellFormed()
  return { address: current.address, state: news.state, at: news.at, detail }
}

/** The same recipients when the mail to some of them is to be sent once more. */
export function queuedAgain(
  deliveries: readonly RecipientDelivery[],
  addresses: ReadonlySet<string>,
  now: Date,
): RecipientDelivery[] {
  return deliveries.map((each) =>
    addresses.has(each.address) ? { address: each.address, state: 'queued', at: now, detail: null } : each,
  )
}
