import { acceptReply } from '../adapters/accept-reply.ts'
import { systemClock } from '../adapters/clock.ts'
import { deliverHeld } from './deliver-entry.ts'

/** Timers may run a little early. */
const GRACE_MS = 20
/** More than a reply may wait for its author to take it back, and less than the function that waits may run. */
const LONGEST_MS = 90_000
/** Connections to the mail server at a time. What a reply has more recipients is sent by the triggers of their entries. */
const IN_HAND = 5

/**
 * Waits until a reply may leave, then takes it into the outbox and sends it. A reply that says it leaves later than any may is left to the sweep.
 * @param sendAt when it may leave; null for at once
 */
export async function takeInReply(ticketId: string, messageId: string, sendAt: Date | null): Promise<void> {
  const wait = sendAt ? sendAt.getTime() - systemClock().getTime() : 0
  if (wait > LONGEST_MS) return
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait + GRACE_MS))
  const accepted = await acceptReply(ticketId, messageId, systemClock(), IN_HAND)
  if (!accepted) return
  // One that fails here is the sweep's when its minute is over.
  await Promise.all(accepted.inHand.map(({ id, entry }) => deliverHeld(id, entry, accepted)))
}
