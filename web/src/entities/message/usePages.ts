import type { QuerySpec } from '@emberdesk/domain/query'
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { Live, LiveError } from '@/data/live-source.ts'
import { fetchPage } from '@/data/pages.ts'
import type { Cursor } from '@/data/page-source.ts'
import type { LiveQuery } from '@/data/useLiveQuery.ts'

export interface Pages<T> {
  /** Newest first: the live window, and behind it what was fetched, as it was then. */
  rows: ComputedRef<readonly Live<T>[]>
  pending: ComputedRef<boolean>
  error: ComputedRef<LiveError | null>
  retry: () => void
  /** There may be earlier ones. */
  hasEarlier: ComputedRef<boolean>
  /** The last page could not be fetched. */
  failed: Ref<boolean>
  /** Fetches a page of earlier ones; at most one at a time. Never rejects. */
  loadEarlier: () => Promise<void>
}

/** A live window on the newest rows, with pages of earlier ones behind it. What slides out of a full window stays. */
export function usePages<T extends { at: Date }>(
  live: LiveQuery<T>,
  earlier: (at: Date) => QuerySpec,
): Pages<T> {
  const kept = shallowRef<ReadonlyMap<string, Live<T>>>(new Map())
  const failed = ref(false)
  /** Undefined before the first page, null after the last. */
  const cursor = shallowRef<Cursor | null | undefined>()
  let spec: QuerySpec | undefined
  let loading: Promise<void> | null = null

  function keep(rows: readonly Live<T>[]): void {
    if (rows.length) kept.value = new Map([...kept.value, ...rows.map((row) => [row.id, row] as const)])
  }

  watch(live.rows, (now, before) => {
    const oldest = now.at(-1)
    if (!live.full.value || !oldest) return
    const held = new Set(now.map(({ id }) => id))
    keep(before.filter(({ id, at }) => !held.has(id) && at <= oldest.at))
  })

  const rows = computed(() => {
    if (!kept.value.size) return live.rows.value
    const fresh = new Set(live.rows.value.map(({ id }) => id))
    const old = [...kept.value.values()].filter(({ id }) => !fresh.has(id))
    return [...live.rows.value, ...old.sort((a, b) => b.at.getTime() - a.at.getTime())]
  })

  async function load(): Promise<void> {
    const oldest = live.rows.value.at(-1)
    if (!oldest || cursor.value === null) return
    spec ??= earlier(oldest.at)
    failed.value = false
    try {
      const page = await fetchPage(spec, cursor.value ?? null)
      keep(page.rows as Live<T>[])
      cursor.value = page.next
    } catch {
      failed.value = true
    }
  }

  return {
    rows,
    pending: live.pending,
    error: live.error,
    retry: live.retry,
    hasEarlier: computed(() => (cursor.value === undefined ? live.full.value : cursor.value !== null)),
    failed,
    loadEarlier: () => (loading ??= load().finally(() => (loading = null))),
  }
}
