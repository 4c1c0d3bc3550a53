import { serverNow } from '@/entities/clock/index.ts'
import type { RowStore } from './row-store.ts'

/** Longest wait of a timer: clocks are set, machines sleep, and a browser counts no further than 24 days. */
const LONGEST_MS = 600_000

/**
 * Calls back with the tickets whose snooze has ended, as soon as it has. Returns how to stop, and how to follow changes.
 */
export function createWakes(store: RowStore, woke: (ids: readonly string[]) => void) {
  const asleep = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(): void {
    clearTimeout(timer)
    if (asleep.size === 0) return
    const next = Math.min(...asleep.values())
    timer = setTimeout(wake, Math.max(0, Math.min(next - serverNow(), LONGEST_MS)))
  }

  function wake(): void {
    const now = serverNow()
    const ids = [...asleep].filter(([, until]) => until <= now).map(([id]) => id)
    for (const id of ids) asleep.delete(id)
    if (ids.length > 0) woke(ids)
    wait()
  }

  return {
    follow(ids: readonly string[]): void {
      const now = serverNow()
      let changed = false
      for (const id of ids) {
        const until = store.get(id)?.snoozedUntil?.getTime() ?? 0
        if (until > now) {
          changed ||= asleep.get(id) !== until
          asleep.set(id, until)
        } else changed = asleep.delete(id) || changed
      }
      if (changed) wait()
    },
    stop(): void {
      clearTimeout(timer)
      asleep.clear()
    },
  }
}
