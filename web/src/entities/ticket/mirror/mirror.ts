import type { Departure } from '@emberdesk/domain/departure'
import { departuresQuery, ticketFeedQuery, WINDOW } from '@emberdesk/domain/query'
import { computed, effectScope, shallowReactive, watch } from 'vue'
import type { LiveError } from '@/data/live-source.ts'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { catchUp } from './catch-up.ts'
import { joins } from './continuity.ts'
import { createDonePages } from './done-pages.ts'
import type { Kept } from './kept-tickets.ts'
import { loadOpen } from './load-open.ts'
import type { MirrorState } from './mirror-state.ts'
import { showOwnChanges } from './own-changes.ts'
import { retrying } from './retrying.ts'
import type { Row } from './row.ts'
import { createRowStore, type RowStore } from './row-store.ts'
import { surplus } from './trim.ts'

/** Tickets that the mirror holds at most. */
export const MIRROR_CAP = 10_000
/** How far back departures are read: their trigger may have been late. */
const LATE_MS = 600_000
/** Pause between two readings of what was missed, while more is missed than the feed can hold. */
const BURST_MS = 1_000

export interface Mirror {
  readonly departments: readonly string[]
  readonly store: RowStore
  /** Reactive. */
  readonly state: Readonly<MirrorState>
  /** Up to when nothing is missing, in milliseconds; null before the server has answered. */
  until: () => number | null
  /** The feed tells every change of this ticket, so that it needs no listener of its own. Reactive. */
  follows: (id: string) => boolean
  loadMoreDone: () => void
  /** Lets go what is beyond the cap. */
  trim: () => void
  retry: () => void
  stop: () => void
}

/**
 * The tickets of these departments on this page: all that are open, kept current by one listener on what changed last, and as many done
 * ones as were asked for. What was `kept` from an earlier visit shows at once and costs only what has changed since.
 */
export function createMirror(
  departments: readonly string[],
  kept: Kept | null,
  cap: number = MIRROR_CAP,
): Mirror {
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

  const since = new Date((kept?.until ?? serverNow()) - LATE_MS)
  const { feed, departures } = scope.run(() => ({
    feed: useLiveQuery<Row>(ticketFeedQuery(departments)),
    departures: useLiveQuery<Departure>(departuresQuery(departments, since)),
  }))!
  const followed = scope.run(() => computed(() => new Set(feed.rows.value.map(({ id }) => id))))!
  const settled = () => feed.rows.value.filter(({ pending }) => !pending)
  const newest = () => settled()[0]?.updatedAt.getTime() ?? 0

  const tell = (error: LiveError | null) => void (state.error = error)
  const hasRoom = () => store.size < cap
  const done = createDonePages({ departments, state, learn: store.learn, hasRoom })

  /** Raised when everything begins anew. */
  let generation = 0
  const loading = retrying(async () => {
    while (!state.loaded && !isStopped) await load(generation)
  }, tell)

  async function load(mine: number): Promise<void> {
    const isOver = () => isStopped || generation !== mine
    const learn = (rows: readonly Row[]) => {
      store.learn(rows)
      state.pending = false
    }
    const complete = await loadOpen(departments, { learn, hasRoom, stopped: isOver })
    if (isOver()) return
    dropDeparted()
    trim()
    Object.assign(state, { pending: false, loaded: true, complete })
  }

  const catching = retrying(async () => {
    for (let step = join(); step?.kind === 'gap'; step = join()) {
      const reached = await catchUp(departments, step.from, store.learn, stopped)
      if (isStopped) return
      if (reached === null) return startAnew()
      dropDeparted()
      const before = until ?? 0
      // Where a reading brings nothing new, the next would not either.
      until = reached > before ? reached : newest()
      if (join()?.kind === 'gap') await new Promise((resolve) => setTimeout(resolve, BURST_MS))
    }
  }, tell)

  function join() {
    if (until === null || isStopped) return null
    const step = joins(settled(), feed.rows.value.length >= WINDOW, until)
    if (step.kind === 'whole') until = step.until
    state.joined = step.kind === 'whole'
    return step
  }

  function startAnew(): void {
    generation++
    store.clear()
    done.reset()
    until = newest()
    store.learn(settled())
    Object.assign(state, { pending: true, loaded: false, complete: false, joined: true })
    loading.start()
  }

  function dropDeparted(): void {
    const gone = departures.rows.value.filter(({ ticketId, departmentId, movedAt }) => {
      const row = store.stored(ticketId)
      return row?.departmentId === departmentId && row.updatedAt.getTime() <= movedAt.getTime()
    })
    store.forget(gone.map(({ ticketId }) => ticketId))
  }

  function trim(): void {
    const leaving = surplus(store.values(), cap, state.doneFrom < Infinity)
    if (leaving.some(({ bucket }) => bucket !== 'done')) state.complete = false
    store.forget(leaving.map(({ id }) => id))
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
      if (one ?? other) tell(one ?? other)
    })
  })
  const stopShowing = showOwnChanges(store)

  return {
    departments,
    store,
    state,
    until: () => until,
    follows: (id) => feed.synced.value && followed.value.has(id),
    loadMoreDone: () => void done.loadMore(),
    trim,
    retry() {
      tell(null)
      feed.retry()
      departures.retry()
      loading.start()
      catching.start()
    },
    stop() {
      isStopped = true
      done.reset()
      stopShowing()
      loading.stop()
      catching.stop()
      scope.stop()
    },
  }
}
