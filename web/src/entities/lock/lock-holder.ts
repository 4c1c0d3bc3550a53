/** How long a lock lasts after the last key. */
export const LOCK_MS = 5 * 60_000
/** While somebody writes, it is renewed when less than this is left. */
const RENEW_MS = LOCK_MS / 2
/** A colleague was quicker: not asked again with every key. */
const REFUSED_MS = 60_000

export interface LockPorts {
  /** Writes the lock as mine; rejects when the rules say that it is somebody else's. */
  take: (expiresAt: Date) => Promise<void>
  release: () => Promise<void>
  now: () => number
}

export interface LockHolder {
  /** A key of a reply: the first takes the lock, later ones renew it. */
  typed: () => void
  /** The lock is not needed any more. */
  free: () => Promise<void>
  /** It went with the answer, in the same batch. */
  given: () => void
  /** It is mine, as far as known here. */
  isHeld: () => boolean
}

/** Holds the courtesy lock of one ticket: a write to take it, one each two and a half minutes of writing, one to give it back. */
export function createLockHolder({ take, release, now }: LockPorts): LockHolder {
  let until = 0
  let refusedUntil = 0

  return {
    typed() {
      const at = now()
      if (until - at > RENEW_MS || refusedUntil > at) return
      until = at + LOCK_MS
      take(new Date(until)).catch(() => {
        until = 0
        refusedUntil = now() + REFUSED_MS
      })
    },
    async free() {
      if (until <= now()) return
      until = 0
      // Runs out by itself when it cannot be given back.
      await release().catch(() => {})
    },
    given() {
      until = 0
    },
    isHeld: () => until > now(),
  }
}
