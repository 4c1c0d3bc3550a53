import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { knownDoc } from './known-docs.ts'
import { liveRegistry, liveSource } from './live.ts'
import type { Live } from './live-source.ts'
import { useLive, type LiveStatus } from './useLive.ts'

export interface LiveDoc<T> extends LiveStatus {
  /** Null when there is no such document, and while pending unless some list on the page has it already. */
  doc: ComputedRef<Live<T> | null>
}

/** One document, live, by its path; null rests. Shared like a query. */
export function useLiveDoc<T extends object>(path: MaybeRefOrGetter<string | null>): LiveDoc<T> {
  const { entry, status } = useLive(
    () => toValue(path),
    (asked) => (next, fail) =>
      liveSource().doc(asked, (row, state) => next(() => (row ? [row] : []), state), fail),
  )
  function inSomeList(): Live<object> | null {
    const [, collection = '', id = ''] = /^(.*)\/([^/]*)$/.exec(toValue(path) ?? '') ?? []
    return knownDoc(collection, id) ?? liveRegistry.find(collection, id)
  }
  const doc = computed(() => {
    const known = entry.value?.rows[0] ?? (entry.value?.pending ? inSomeList() : null)
    return known as Live<T> | null
  })
  return { doc, ...status }
}
