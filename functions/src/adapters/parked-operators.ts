import type { ParkedAddress } from '@emberdesk/domain/parked'
import { cached } from './cached.ts'
import { systemClock } from './clock.ts'
import { findParked } from './parked-store.ts'
import { agents } from './team.ts'

/** A change takes as long to be felt everywhere. */
const MAX_AGE_MS = 60_000

const load = async () =>
  findParked(
    (await agents()).flatMap(({ active, email }) => (active && email ? [email] : [])),
    systemClock(),
  )

/** Which of our own people's addresses are parked, by their lower-case address. One read for every thirty of them, kept for a minute. */
export const parkedOperators: () => Promise<ReadonlyMap<string, ParkedAddress>> = cached(
  load,
  MAX_AGE_MS,
  systemClock,
)
