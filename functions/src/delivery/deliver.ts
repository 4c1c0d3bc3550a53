import { CannotSend } from '@emberdesk/domain/mail-out'
import { settled, type Claim, type OutboxEntry, type Outcome } from '@emberdesk/domain/outbox'
import { logger } from 'firebase-functions'
import type { Clock } from '../adapters/clock.ts'
import type { OutboxStore } from './ports.ts'

export interface Delivery {
  store: OutboxStore
  /** Does what the entry is for. May throw CannotSend; anything else thrown counts as a failure for the time being. */
  perform(entry: OutboxEntry): Promise<Outcome>
  clock: Clock
}

async function outcomeOf(id: string, entry: OutboxEntry, { perform }: Delivery): Promise<Outcome> {
  try {
    return await perform(entry)
  } catch (error) {
    if (error instanceof CannotSend) return { kind: 'permanent', error: error.message }
    logger.error('outbox entry could not be performed', error, { id })
    return { kind: 'temporary', error: 'The desk itself failed to prepare this mail; it tries again.' }
  }
}

/**
 * Claim, perform, settle one outbox entry. Safe to call any number of times, at once or later: only the claimer performs.
 * A mail can leave twice in one case, when the instance dies after the server's acceptance and before the settling.
 * @param claiming how to claim it, where more is known than its id
 * @returns whether the entry was claimed
 */
export async function deliver(
  id: string,
  delivery: Delivery,
  claiming: (now: Date) => Promise<Claim> = (now) => delivery.store.claim(id, now),
): Promise<boolean> {
  const claim = await claiming(delivery.clock())
  if (claim.act !== 'send') return false
  const outcome = await outcomeOf(id, claim.entry, delivery)
  const now = delivery.clock()
  await delivery.store.settle(id, claim.entry, settled(claim.entry, outcome, now), now)
  return true
}
