import { FAR_FUTURE } from '../time/far-future.ts'
import { RETRY_MINUTES } from './retry.ts'
import type { OutboxEntry } from './schema.ts'

/** How long a claimed entry belongs to its claimer. Composing and sending give up well before. */
export const LEASE_MS = 60_000

export type Claim =
  /** The entry is ours until `entry.nextTryAt`: send it. */
  | { act: 'send'; entry: OutboxEntry }
  /** Not due, in another's hands, or settled. */
  | { act: 'skip' }
  /** Every try ended in a crash: settle it as failed. */
  | { act: 'giveUp'; entry: OutboxEntry }

/** What a claimer may do with an entry now. Whoever acts on the answer must have stored `entry` in the same transaction. */
export function decideClaim(entry: OutboxEntry, now: Date): Claim {
  const open = entry.state === 'queued' || entry.state === 'leased'
  if (!open || entry.nextTryAt.getTime() > now.getTime()) return { act: 'skip' }
  if (entry.attempts > RETRY_MINUTES.length) {
    const error = 'The desk stopped each time while it sent this mail; it may have arrived.'
    return { act: 'giveUp', entry: { ...entry, state: 'failed', nextTryAt: FAR_FUTURE, error } }
  }
  const leaseEnd = new Date(now.getTime() + LEASE_MS)
  return {
    act: 'send',
    entry: { ...entry, state: 'leased', attempts: entry.attempts + 1, nextTryAt: leaseEnd },
  }
}
