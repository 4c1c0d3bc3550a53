import type { Departure } from '@emberdesk/domain/departure'
import { departuresQuery, ticketFeedQuery, ticketPageQuery, WINDOW } from '@emberdesk/domain/query'
import { effectScope, shallowReactive, watch } from 'vue'
import type { LiveError } from '@/data/live-source.ts'
import type { Cursor } from '@/data/page-source.ts'
import { fetchPage } from '@/data/pages.ts'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { catchUp } from './catch-up.ts'
import { joins } from './continuity.ts'
import type { Kept } from './kept-tickets.ts'
import { loadOpen } from './load-open.ts'
import { showOwnChanges } from './own-changes.ts'
import { retrying } from './retrying.ts'
import type { Row } from './row.ts'
import { createRowStore, type RowStore } from './row-store.ts'

/** Tickets that the mirror holds at most. */
export const MIRROR_CAP = 10_000
/** How far back departures are read: their trigger may have been late. */
const LATE_MS = 600_000

export interface MirrorState {
  /** No ticket is known yet, not even from this machine. */
  pending: boolean
  /** All open tickets that there is room for are here. */
  loaded: boolean
  /** They are all there are. */
  complete: boolean
  /** Nothing that changed was missed: what comes is news. */
  joined: boolean
  error: LiveError | null
  /** Done tickets are here down to this time, in milliseconds; `Infinity` before any were asked for. */
  doneFrom: number
  doneLoading: boolean
  doneComplete: boolean
}

export interface Mirror {
  readonly departments: readonly string[]
  readonly store: RowStore
  /** Reactive. */
  readonly state: Readonly<MirrorState>
  /** Up to when nothing is missing, in milliseconds; null before the server has answered. */
  until: () => number | null
  loadMoreDone: () => void
  retry: () => void
  stop: () => void
}

/**
 * The tickets of these departments on this page: all that are open, kept current by one listener on what changed last, and as many done
 * ones as were asked for. What was `kept` from an earlier visit shows at once and costs only what has changed since.
 */
export function createMirror(departments: readonly string[], kept: Kept | null): Mirror {
  const store = createRowStore()
  const scope = effectScope(true)
  const state = shallowReactive<MirrorState>({
    pending: !kept,
    loaded: Boolean(kept),
    complete: kept?.complete ?? false,
    joined: false,
    error: null,
    doneFrom: Infinity,
    doneLoading: false,
    doneComplete: false,
  })
  let until = kept?.until ?? null
  let isStopped = false
  const stopped = () => isStopped
  if (kept) store.learn(kept.chunks.flat())

  const told = (error: LiveError | null) => void (state.error = error)

  const loading = retrying(async () => {
    if (state.loaded) return
    const learn = (rows: readonly Row[]) => {
      store.learn(rows)
      state.pending = false
    }
    const complete = await loadOpen(departments, { learn, room: () => MIRROR_CAP - store.size, stopped })
    if (isStopped) return
    dropDeparted()
    Object.assign(state, { pending: false, loaded: true, complete })
  }, told)

  const catching = retrying(async () => {
    for (let step = join(); step?.kind === 'gap'; step = join()) {
      const reached = await catchUp(departments, step.from, store.learn, stopped)
      if (isStopped) return
      if (reached === null) return startAnew()
      dropDeparted()
      // A change that ends where it began would be asked for for ever.
      until = reached > step.from ? reached : newest()
    }
  }, told)

  const since = new Date((kept?.until ?? serverNow()) - LATE_MS)
  const { feed, departures } = scope.run(() => ({
    feed: useLiveQuery<Row>(ticketFeedQuery(departments)),
    departures: useLiveQuery<Departure>(departuresQuery(departments, since)),
  }))!
  const settled = () => feed.rows.value.filter(({ pending }) => !pending)
  const newest = () => settled()[0]?.updatedAt.getTime() ?? 0

  function join() {
    if (until === null) return null
    const step = joins(settled(), feed.rows.value.length >= WINDOW, until)
    if (step.kind === 'whole') until = step.until
    state.joined = step.kind === 'whole'
    return step
  }

  function startAnew(): void {
    store.clear()
    until = newest()
    Object.assign(state, { pending: true, loaded: false, complete: false, joined: true, doneFrom: Infinity })
    loading.start()
  }

  function dropDeparted(): void {
    const gone = departures.rows.value.filter(({ ticketId, departmentId, movedAt }) => {
      const row = store.get(ticketId)
      return row?.departmentId === departmentId && row.updatedAt.getTime() <= movedAt.getTime()
    })
    store.forget(gone.map(({ ticketId }) => ticketId))
  }

  let doneAfter: Cursor | null = null
  async function loadDone(): Promise<void> {
    if (state.doneLoading || state.doneComplete || store.size >= MIRROR_CAP) return
    state.doneLoading = true
    try {
      const page = await fetchPage(ticketPageQuery(departments, 'done', WINDOW), doneAfter)
      if (isStopped) return
      const rows = page.rows as Row[]
      doneAfter = page.next
      state.doneFrom = page.next ? (rows.at(-1)?.updatedAt.getTime() ?? 0) : 0
      state.doneComplete = page.next === null
      store.learn(rows)
      told(null)
    } catch (error) {
      const { code = 'unknown', message } = error as { code?: string; message: string }
      if (!isStopped) told({ code, message })
    } finally {
      state.doneLoading = false
    }
  }

  scope.run(() => {
    watch(
      [feed.rows, feed.synced, feed.fromCache] as const,
      ([, synced, fromCache]) => {
        store.learn(settled())
        if (!synced || fromCache) return
        until ??= newest()
        loading.start()
        if (join()?.kind === 'gap') catching.start()
      },
      { immediate: true },
    )
    watch(departures.rows, dropDeparted)
    watch([feed.error, departures.error], ([one, other]) => {
      if (one ?? other) told(one ?? other)
    })
  })
  const stopShowing = showOwnChanges(store)

  return {
    departments,
    store,
    state,
    until: () => until,
    loadMoreDone: () => void loadDone(),
    retry() {
      told(null)
      feed.retry()
      departures.retry()
      loading.start()
      catching.start()
    },
    stop() {
      isStopped = true
      stopShowing()
      loading.stop()
      catching.stop()
      scope.stop()
    },
  }
}
