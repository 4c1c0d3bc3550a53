import type { RecipientDelivery } from './schema.ts'

export interface MessageDelivery {
  state: 'queued' | 'sent' | 'delivered' | 'bounced' | 'failed'
  /** One sentence for people, when it did not reach everybody. */
  error: string | null
}

/** What people read of a mail that came back. */
export function bouncedSentence({ address, detail }: Pick<RecipientDelivery, 'address' | 'detail'>): string {
  const said = detail ?? 'The other side gave no reason.'
  return `The mail to ${address} came back: ${said}`.slice(0, 500).toWellFormed()
}

/**
 * The state of a message from those of its recipients: bounced when one has, else failed when one has, because both need somebody; queued
 * while one waits; delivered when all are; else sent, the delayed ones too.
 */
export function messageDelivery(deliveries: readonly RecipientDelivery[]): MessageDelivery {
  const bounced = deliveries.find(({ state }) => state === 'bounced')
  if (bounced) return { state: 'bounced', error: bouncedSentence(bounced) }
  const failed = deliveries.find(({ state }) => state === 'failed')
  if (failed) return { state: 'failed', error: failed.detail }
  if (deliveries.length === 0 || deliveries.some(({ state }) => state === 'queued')) {
    return { state: 'queued', error: null }
  }
  const delivered = deliveries.every(({ state }) => state === 'delivered')
  return { state: delivered ? 'delivered' : 'sent', error: null }
}
