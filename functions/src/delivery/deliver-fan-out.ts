import { CannotSend } from '@emberdesk/domain/mail-out'
import {
  entryOfMail,
  LEASE_MS,
  settled,
  type FanOutMail,
  type OutboxEntry,
  type Outcome,
} from '@emberdesk/domain/outbox'
import { logger } from 'firebase-functions'
import { createBudgetStore } from '../adapters/budget-store.ts'
import { systemClock as clock } from '../adapters/clock.ts'
import { hmacSha256Hex } from '../adapters/digest.ts'
import {
  settleFanOut,
  takeAgain,
  takeInHand,
  type HeldFanOut,
  type Tried,
} from '../adapters/fan-out-store.ts'
import { outboxStore } from '../adapters/outbox-store.ts'
import { TOKEN_SECRET } from '../params.ts'
import { atMost } from './at-most.ts'
import type { Known } from './compose.ts'
import { fanOut, readCause } from './fan-out.ts'

/** Connections to the mail server at a time. */
const WIDTH = 5
/** What a try needs at most, so that it ends before the lease does. */
const TRY_MS = 45_000

const budgets = createBudgetStore((text) => hmacSha256Hex(TOKEN_SECRET.value(), text))

/** Sends one mail of the outbox. Never throws for what the server does; throws CannotSend. */
export type Send = (entry: OutboxEntry, known: Known) => Promise<Outcome>

interface InHand {
  mails: readonly FanOutMail[]
  known: Known
}

async function take(held: HeldFanOut): Promise<InHand | null> {
  const { mails: before } = held.entry
  if (before) {
    const known = await readCause(held.entry)
    const mails = await takeAgain(held, before)
    return mails && { mails, known }
  }
  const { known, ...wanted } = await fanOut(held.entry, clock())
  const mails = await takeInHand(held, wanted, budgets, clock())
  return mails && { mails, known }
}

/**
 * Delivers all that follows from a filed message: decides which mails do, claims them in one commit, sends them, and settles. Of several
 * who try at once one does. The automatic answer leaves last, just before it is settled, so that a crash in between, the one way that a
 * customer gets it twice, is as unlikely as for any mail.
 * @returns whether it was ours
 */
export async function deliverFanOut(held: HeldFanOut, send: Send): Promise<boolean> {
  const { id, entry } = held
  const endsAt = clock().getTime() + LEASE_MS
  const leased: OutboxEntry = { ...entry, nextTryAt: new Date(endsAt) }
  const tried: Tried[] = []

  async function attempt(mail: FanOutMail, known: Known): Promise<boolean> {
    const outcome = clock().getTime() > endsAt - TRY_MS ? null : await outcomeOf(mail, known)
    tried.push({ mail, outcome })
    return true
  }
  async function outcomeOf(mail: FanOutMail, known: Known): Promise<Outcome> {
    try {
      return await send(entryOfMail(entry, mail, clock()), known)
    } catch (error) {
      return failureOf(id, error)
    }
  }

  let inHand: InHand | null
  try {
    inHand = await take({ ...held, entry: leased })
  } catch (error) {
    // One that was nobody's is left to the sweep.
    await outboxStore.settle(id, leased, settled(leased, failureOf(id, error), clock()), clock())
    return true
  }
  if (!inHand) return false
  const { mails, known } = inHand
  const { autoAnswer = [], notification = [] } = Object.groupBy(mails, ({ kind }) => kind)
  await atMost(WIDTH, notification, (mail) => attempt(mail, known))
  await atMost(WIDTH, autoAnswer, (mail) => attempt(mail, known))
  await settleFanOut({ id, entry: leased }, tried, clock())
  return true
}

function failureOf(id: string, error: unknown): Outcome {
  if (error instanceof CannotSend) return { kind: 'permanent', error: error.message }
  logger.error('outbox entry could not be performed', error, { id })
  return { kind: 'temporary', error: 'The desk itself failed to prepare this mail; it tries again.' }
}
