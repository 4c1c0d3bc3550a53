import type { OutboxEntry } from './schema.ts'

export interface DeliveryState {
  state: 'queued' | 'sent' | 'failed'
  error: string | null
}

/** The state of a reply from the entries of all its recipients: failed when one has, sent when all are. */
export function deliveryState(entries: readonly Pick<OutboxEntry, 'state' | 'error'>[]): DeliveryState {
  const failed = entries.find((entry) => entry.state === 'failed')
  if (failed) return { state: 'failed', error: failed.error }
  const sent = entries.length > 0 && entries.every((entry) => entry.state === 'sent')
  return { state: sent ? 'sent' : 'queued', error: null }
}
