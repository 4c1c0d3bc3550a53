import { spend, windowOf, type Usage } from '@emberdesk/domain/request'
import type { Clock } from '../adapters/clock.ts'
import type { RateLimitStore } from '../adapters/rate-limit-store.ts'
import { tooMany } from './errors.ts'
import { createTurns } from './in-turn.ts'

const HOUR_MS = 60 * 60_000

export interface Budget {
  /** What is counted: `address`, `sender`, `setup`. */
  kind: string
  /** Whose budget it is. Only a keyed hash of it is stored. */
  value: string
  /** Attempts an hour. */
  limit: number
}

/** Takes one attempt from all the budgets, or from none and throws 429. */
export type Limit = (budgets: readonly Budget[], attempt: string) => Promise<void>

interface Dependencies {
  store: RateLimitStore
  /** A keyed hash: a plain one of an IP address is undone by trying them all. */
  hash: (text: string) => string
  clock: Clock
}

export function createRateLimiter({ store, hash, clock }: Dependencies): Limit {
  // A flood from one address would fight itself over one document.
  const inTurn = createTurns()
  return async (budgets, attempt) => {
    const { index, endsAt } = windowOf(clock(), HOUR_MS)
    const ids = budgets.map(({ kind, value }) => `${hash(`limit:${kind}:${value}`)}_${index}`)
    const key = hash(`attempt:${attempt}`).slice(0, 16)
    const spendAll = (usages: readonly Usage[]) => {
      const next = usages.flatMap((usage, nth) => spend(usage, key, budgets[nth]?.limit ?? 0) ?? [])
      return next.length === usages.length ? next : null
    }
    const allowed = await inTurn(ids[0] ?? '', () => store.update(ids, endsAt, spendAll))
    if (allowed) return
    const seconds = (endsAt.getTime() - clock().getTime()) / 1000
    const minutes = Math.max(1, Math.ceil(seconds / 60))
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
    throw tooMany(
      'too_many_requests',
      `That was very often within an hour. Please try again in ${wait}.`,
      seconds,
    )
  }
}
