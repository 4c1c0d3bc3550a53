import { collections } from '@emberdesk/domain/paths'
import type { Ticket } from '@emberdesk/domain/ticket'
import { computed, type ComputedRef } from 'vue'
import { liveRegistry } from '@/data/live.ts'

/** Tags of the tickets this page has loaded, the most used first: to choose from, at no read at all. */
export function useKnownTags(): ComputedRef<readonly string[]> {
  return computed(() => {
    const uses = new Map<string, number>()
    for (const [key, { entry }] of liveRegistry.kept) {
      if (!key.includes(`"path":"${collections.tickets}"`)) continue
      for (const tag of entry.rows.flatMap((row) => (row as Partial<Ticket>).tags ?? [])) {
        uses.set(tag, (uses.get(tag) ?? 0) + 1)
      }
    }
    return [...uses].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag)
  })
}
