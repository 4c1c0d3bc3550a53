import { matches } from '@emberdesk/domain/condition'
import { MAX_WINDOW, queueQuery, WINDOW } from '@emberdesk/domain/query'
import type { Ticket, TicketWithId } from '@emberdesk/domain/ticket'
import { compareBy, type ViewWithId } from '@emberdesk/domain/view'
import { computed, ref, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import type { Live, LiveError } from '@/data/live-source.ts'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { useNow } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'

export interface ViewRows {
  /** In the order of the view. Rows that did not change stay the same objects. */
  rows: ComputedRef<readonly Live<Ticket>[]>
  /** Nothing is known yet, not even from this machine. */
  pending: ComputedRef<boolean>
  /** In step with the server: what comes from now on is news. */
  synced: ComputedRef<boolean>
  error: ComputedRef<LiveError | null>
  /** All rows of the view are here; else `loadMore` brings more, or some come by themselves. */
  complete: ComputedRef<boolean>
  loadMore: () => void
  retry: () => void
}

/** The rows of a view, live. */
export function useViewRows(view: MaybeRefOrGetter<ViewWithId | null | undefined>): ViewRows {
  const session = useSession()
  const { myIds } = useDepartments()
  const now = useNow('minute')
  const limit = ref(WINDOW)
  const isDone = computed(() => toValue(view)?.scope === 'done')
  const ask = (bucket: 'active' | 'waiting' | 'done', size: number) =>
    myIds.value.length ? queueQuery(myIds.value, bucket, size) : null
  const active = useLiveQuery<Ticket>(() => (isDone.value ? null : ask('active', MAX_WINDOW)))
  const waiting = useLiveQuery<Ticket>(() => (isDone.value ? null : ask('waiting', MAX_WINDOW)))
  const done = useLiveQuery<Ticket>(() => (isDone.value ? ask('done', limit.value) : null))
  const sources = computed(() => (isDone.value ? [done] : [active, waiting]))

  const rows = computed(() => {
    const shown = toValue(view)
    if (!shown) return []
    const viewer = { uid: session.uid, now: now.value, departments: myIds.value }
    const all = sources.value.flatMap((source) => source.rows.value)
    const found = all.filter((row) => matches(shown.condition, row as TicketWithId, viewer))
    return found.sort(compareBy(shown.sort))
  })
  return {
    rows,
    pending: computed(() => !toValue(view) || sources.value.some(({ pending }) => pending.value)),
    synced: computed(() => sources.value.every(({ synced }) => synced.value)),
    error: computed(() => sources.value.map(({ error }) => error.value).find(Boolean) ?? null),
    complete: computed(() => sources.value.every(({ full }) => !full.value)),
    loadMore: () => void (limit.value = Math.min(limit.value + WINDOW, MAX_WINDOW)),
    retry: () => sources.value.forEach((source) => source.retry()),
  }
}
