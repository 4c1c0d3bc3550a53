import type { Clock } from './clock.ts'

/** A value that is loaded anew when it is older than `maxAgeMs`. Callers at the same time share one load; a failed load or null is not kept. */
export function cached<T>(load: () => Promise<T>, maxAgeMs: number, clock: Clock): () => Promise<T> {
  let current: { at: number; value: Promise<T> } | undefined
  return () => {
    const now = clock().getTime()
    if (current && now - current.at < maxAgeMs) return current.value
    const fresh = { at: now, value: load() }
    const drop = () => {
      if (current === fresh) current = undefined
    }
    current = fresh
    fresh.value.then((value) => value === null && drop(), drop)
    return fresh.value
  }
}
