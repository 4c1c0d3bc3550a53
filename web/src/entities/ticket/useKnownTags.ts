import { computed, type ComputedRef } from 'vue'
import { useNow } from '@/entities/clock/index.ts'
import { useMirror } from './mirror/useMirror.ts'

/** Tags of the tickets this page holds, the most used first: to choose from, at no read at all. Counted anew each minute. */
export function useKnownTags(): ComputedRef<readonly string[]> {
  const mirror = useMirror()
  const minute = useNow('minute')
  return computed(() => {
    const { store, state } = mirror.working?.mirror ?? {}
    if (!store || !minute.value || state?.pending) return []
    const uses = new Map<string, number>()
    for (const { tags } of store.values()) {
      for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
    }
    return [...uses].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag)
  })
}
