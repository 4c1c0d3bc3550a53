import type { QuerySpec } from '@emberdesk/domain/query'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { applyChanges } from './apply-changes.ts'
import { liveSource } from './live.ts'
import type { Live } from './live-source.ts'
import { useLive, type LiveStatus } from './useLive.ts'

export interface LiveQuery<T> extends LiveStatus {
  rows: ComputedRef<readonly Live<T>[]>
  /** The window holds as many rows as it may: there may be more behind it. */
  full: ComputedRef<boolean>
}

/**
 * The rows of a query, live, in the query's order. Equal specs share one listener, which outlives its last user by 60 s.
 * Null rests. Only the limit grown: the old rows stay until the larger window is there.
 */
export function useLiveQuery<T extends object>(spec: MaybeRefOrGetter<QuerySpec | null>): LiveQuery<T> {
  const wanted = computed(() => toValue(spec))
  const { entry, status } = useLive(
    () => wanted.value && JSON.stringify(wanted.value),
    () => {
      const asked = wanted.value as QuerySpec
      return (next, fail) =>
        liveSource().query(
          asked,
          (changes, state) => next((rows) => applyChanges(rows, changes), state),
          fail,
        )
    },
    () => wanted.value?.path,
  )

  let shown: { of: string; rows: readonly Live<T>[] } = { of: '', rows: [] }
  const rows = computed(() => {
    const of = wanted.value ? JSON.stringify({ ...wanted.value, limit: 0 }) : ''
    if (entry.value?.pending && of === shown.of) return shown.rows
    shown = { of, rows: (entry.value?.rows ?? []) as readonly Live<T>[] }
    return shown.rows
  })
  const full = computed(() => rows.value.length >= (wanted.value?.limit ?? Infinity))
  return { rows, full, ...status }
}
