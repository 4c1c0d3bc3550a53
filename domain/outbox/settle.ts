import { FAR_FUTURE } from '../time/far-future.ts'
import { retryAt } from './retry.ts'
import type { OutboxEntry } from './schema.ts'

/** How a try ended. `error` is one sentence for people. */
export type Outcome =
  { kind: 'done' } | { kind: 'temporary'; error: string } | { kind: 'permanent'; error: string }

/** The fields that settling writes. */
export type Settled = Pick<OutboxEntry, 'state' | 'nextTryAt' | 'sentAt' | 'expiresAt' | 'error'>

/** Longer than any trigger is delivered again, so that a deterministic id still meets its entry. */
const KEEP_MS = 30 * 24 * 60 * 60_000

/** What becomes of a claimed entry after a try: sent, failed, or queued again until the back-off is used up. */
export function settled(entry: OutboxEntry, outcome: Outcome, now: Date): Settled {
  if (outcome.kind === 'done') {
    const expiresAt = new Date(now.getTime() + KEEP_MS)
    return { state: 'sent', nextTryAt: FAR_FUTURE, sentAt: now, expiresAt, error: null }
  }
  const again = outcome.kind === 'temporary' ? retryAt(entry.attempts, now) : null
  const error = outcome.error.slice(0, 500)
  return again
    ? { state: 'queued', nextTryAt: again, sentAt: null, expiresAt: null, error }
    : { state: 'failed', nextTryAt: FAR_FUTURE, sentAt: null, expiresAt: null, error }
}
