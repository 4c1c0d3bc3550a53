import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { liveSource } from './live.ts'
import type { Live } from './live-source.ts'
import { useLive, type LiveStatus } from './useLive.ts'

export interface LiveDoc<T> extends LiveStatus {
  /** Null while pending, and when there is no such document. */
  doc: ComputedRef<Live<T> | null>
}

/** One document, live, by its path; null rests. Shared like a query. */
export function useLiveDoc<T extends object>(path: MaybeRefOrGetter<string | null>): LiveDoc<T> {
  const { entry, status } = useLive(
    () => toValue(path),
    (asked) => (next, fail) =>
      liveSource().doc(asked, (row, state) => next(() => (row ? [row] : []), state), fail),
  )
  const doc = computed(() => (entry.value?.rows[0] ?? null) as Live<T> | null)
  return { doc, ...status }
}
