import { matches, usesClock, usesField } from '@emberdesk/domain/condition'
import { collections } from '@emberdesk/domain/paths'
import { compareBy, type ViewWithId } from '@emberdesk/domain/view'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { provideKnown } from '@/data/known-docs.ts'
import { wipeMachine } from '@/data/machine-shelf.ts'
import { useSeen } from '@/entities/agent-state/index.ts'
import { serverNow, useNow } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { readKept, type Kept } from './kept-tickets.ts'
import { createMirror, type Mirror } from './mirror.ts'
import type { Row } from './row.ts'
import { tagsByUse } from './tags-by-use.ts'
import { createViewIndex } from './view-index.ts'
import { createViewPool, type PooledView, type ViewPool } from './view-pool.ts'
import { keepMirror } from './keep-mirror.ts'
import { createWakes } from './wakes.ts'

interface Working {
  mirror: Mirror
  pool: ViewPool
  end: () => void
}

const keyOf = ({ scope, condition, sort }: ViewWithId) => JSON.stringify([scope, condition, sort])
const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n')

/** The tickets on this page: one mirror for whoever is signed in, built anew when his departments change. */
export const useMirror = defineStore('ticketMirror', () => {
  const session = useSession()
  const { myIds } = useDepartments()
  const { isUnread, marks } = useSeen()
  const minute = useNow('minute')
  const working = shallowRef<Working | null>(null)
  /** Raised by every change of any ticket. */
  const changes = shallowRef(0)
  let runs = 0
  let readFor = ''

  function begin(departments: readonly string[], kept: Kept | null): void {
    const mirror = createMirror(departments, kept)
    const { store, state } = mirror
    const pool = createViewPool()
    const wakes = createWakes(store, pool.update)
    const keeping = keepMirror(mirror, session.uid, kept)
    wakes.follow([...store.values()].map(({ id }) => id))
    store.onChange((ids) => {
      pool.update(ids)
      wakes.follow(ids)
      keeping.follow(ids)
      changes.value++
    })
    const stopDone = watch(
      () => state.doneFrom,
      () => pool.reconsider(({ isDone }) => isDone),
      { flush: 'sync' },
    )
    working.value = {
      mirror,
      pool,
      end() {
        stopDone()
        keeping.stop()
        wakes.stop()
        pool.clear()
        mirror.stop()
      },
    }
  }

  function end(): void {
    working.value?.end()
    working.value = null
  }

  async function follow(uid: string, departments: readonly string[]): Promise<void> {
    const run = ++runs
    if (working.value && readFor === uid && same(working.value.mirror.departments, departments)) return
    // Departments of an admin are not known at once: until then the last visit's will do.
    if (working.value && readFor === uid && departments.length === 0) return
    end()
    if (readFor === uid) await wipeMachine()
    const kept = readFor === uid ? null : await readKept(uid, Date.now())
    if (run !== runs) return
    readFor = uid
    const fits = kept && (departments.length === 0 ? session.isAdmin : same(kept.departments, departments))
    if (fits) begin(kept.departments, kept)
    else if (departments.length > 0) begin(departments, null)
  }

  watch(
    [() => session.uid, myIds] as const,
    ([uid, departments], [before]) => {
      if (uid) return void follow(uid, departments)
      runs++
      readFor = ''
      end()
      if (before) void wipeMachine()
    },
    { immediate: true },
  )
  watch(marks, () => working.value?.pool.reconsider(({ usesSeen }) => usesSeen))
  watch(minute, () => {
    working.value?.pool.reconsider((view) => view.usesClock)
    working.value?.mirror.trim()
  })
  onScopeDispose(end)

  function find(id: string): Row | null {
    return changes.value >= 0 ? (working.value?.mirror.store.get(id) ?? null) : null
  }
  provideKnown(collections.tickets, find)

  /** Shared by all who ask: whoever opens a ticket would count ten thousand again. */
  const knownTags = computed(() => {
    const { store, state } = working.value?.mirror ?? {}
    if (!store || !minute.value || state?.pending) return []
    return tagsByUse(store.values())
  })

  function makeIndex(
    { scope, condition, sort }: ViewWithId,
    { mirror }: Working,
  ): Omit<PooledView, 'version'> {
    const { departments, state, store } = mirror
    const mine = new Set(departments)
    const isDone = scope === 'done'
    function judge() {
      const { doneFrom } = state
      const viewer = { uid: session.uid, now: serverNow(), isUnread, departments }
      const isInScope = (row: Row) =>
        isDone ? row.bucket === 'done' && row.updatedAt.getTime() >= doneFrom : row.bucket !== 'done'
      return (row: Row) => isInScope(row) && mine.has(row.departmentId) && matches(condition, row, viewer)
    }
    return {
      index: createViewIndex(store, judge, compareBy(sort)),
      isDone,
      usesClock: usesClock(condition),
      usesSeen: usesField(condition, 'unread'),
    }
  }

  return {
    /** Null before it is known who is here and what he may see. */
    working,
    /** A ticket that is known here. Reactive. */
    find,
    /** A ticket that is known here and whose every change will be. Reactive. */
    follows: (id: string) => (working.value?.mirror.follows(id) ?? false) && find(id) !== null,
    /** Tags in use, the most used first, as of this minute. */
    knownTags,
    /** What a closer look has shown of a ticket that is known here. */
    learn(row: Row): void {
      const { store } = working.value?.mirror ?? {}
      if (store?.get(row.id) && !row.pending) store.learn([row])
    },
    /** A ticket is not to be seen any more. */
    forget: (id: string) => working.value?.mirror.store.forget([id]),
    /** The tickets of a view, for as long as it is not released. */
    acquire(view: ViewWithId, work: Working): { view: PooledView; release: () => void } {
      const key = keyOf(view)
      return {
        view: work.pool.acquire(key, () => makeIndex(view, work)),
        release: () => work.pool.release(key),
      }
    },
  }
})
