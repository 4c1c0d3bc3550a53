import type { ViewWithId } from '@emberdesk/domain/view'
import {
  computed,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
} from 'vue'
import type { LiveError } from '@/data/live-source.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import type { Row } from './mirror/row.ts'
import { useMirror } from './mirror/useMirror.ts'
import type { PooledView } from './mirror/view-pool.ts'

export interface ViewRows {
  /** In the order of the view. Rows that did not change stay the same objects. */
  rows: ComputedRef<readonly Row[]>
  /** Nothing is known yet, not even from this machine. */
  pending: ComputedRef<boolean>
  /** In step with the server: what comes from now on is news. */
  synced: ComputedRef<boolean>
  error: ComputedRef<LiveError | null>
  /** All rows of the view are here. Else more open ones come by themselves, and `loadMore` brings more done ones. */
  complete: ComputedRef<boolean>
  loadMore: () => void
  retry: () => void
}

const NONE: readonly Row[] = []

/** The rows of a view, live, from the tickets that this page holds. Null rests. */
export function useViewRows(view: MaybeRefOrGetter<ViewWithId | null | undefined>): ViewRows {
  const mirror = useMirror()
  const session = useSession()
  const { myIds } = useDepartments()
  const shown = shallowRef<{ view: PooledView; release: () => void } | null>(null)

  watch(
    [() => toValue(view), () => mirror.working] as const,
    ([wanted, working]) => {
      const before = shown.value
      shown.value = wanted && working ? mirror.acquire(wanted, working) : null
      before?.release()
      if (wanted?.scope === 'done' && working?.mirror.state.doneFrom === Infinity) loadMore()
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => shown.value?.release())

  function loadMore(): void {
    if (toValue(view)?.scope === 'done') mirror.working?.mirror.loadMoreDone()
  }

  const state = computed(() => mirror.working?.mirror.state)
  const isDone = computed(() => toValue(view)?.scope === 'done')
  const rows = computed(() => {
    const index = shown.value?.view
    return index && index.version.value >= 0 ? index.index.rows() : NONE
  })
  return {
    rows,
    pending: computed(() => {
      if (!state.value) return session.isAdmin || myIds.value.length > 0
      const waits = isDone.value ? state.value.doneFrom === Infinity : state.value.pending
      return waits && rows.value.length === 0 && !state.value.error
    }),
    synced: computed(() => {
      if (!state.value?.joined) return false
      return isDone.value ? state.value.doneFrom < Infinity && !state.value.doneLoading : state.value.loaded
    }),
    error: computed(() => state.value?.error ?? null),
    complete: computed(() => Boolean(isDone.value ? state.value?.doneComplete : state.value?.complete)),
    loadMore,
    retry: () => {
      mirror.working?.mirror.retry()
      loadMore()
    },
  }
}
