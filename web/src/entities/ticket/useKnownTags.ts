import { computed, type ComputedRef } from 'vue'
import { useMirror } from './mirror/useMirror.ts'

/** Tags of the tickets this page holds, the most used first: to choose from, at no read at all. Counted anew each minute. */
export function useKnownTags(): ComputedRef<readonly string[]> {
  const mirror = useMirror()
  return computed(() => mirror.knownTags)
}
