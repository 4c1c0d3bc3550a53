import type { ViewWithId } from '@emberdesk/domain/view'
import { computed, onScopeDispose, shallowReactive, watch, type ComputedRef } from 'vue'
import { whenIdle } from '@/lib/when-idle.ts'
import { useMirror } from './mirror/useMirror.ts'
import type { PooledView } from './mirror/view-pool.ts'

export interface Count {
  count: number
  /** There may be more: not every ticket of the view is here. */
  atLeast: boolean
}

interface Counted {
  of: ViewWithId
  view: PooledView
  release: () => void
}

/** How long the list has the page to itself before anything is counted, unless the browser has nothing else to do. */
const LIST_FIRST_MS = 500

/**
 * How many tickets a view has, live, counted in the tickets that this page holds, so that it agrees with the list: no read of its own.
 * Null when that is not known, and for done ones before any were looked at.
 */
export function useViewCounts(): ComputedRef<(view: ViewWithId) => Count | null> {
  const mirror = useMirror()
  const counted = shallowReactive(new Map<string, Counted>())
  const wanted = new Map<string, ViewWithId>()
  let leave: (() => void) | undefined

  function count(): void {
    leave = undefined
    const { working } = mirror
    if (!working) return
    for (const [id, of] of wanted) {
      counted.get(id)?.release()
      counted.set(id, { of, ...mirror.acquire(of, working) })
    }
    wanted.clear()
  }

  function want(view: ViewWithId): void {
    if (wanted.get(view.id) === view) return
    wanted.set(view.id, view)
    leave ??= whenIdle(count, LIST_FIRST_MS)
  }

  function releaseAll(): void {
    leave?.()
    leave = undefined
    for (const { release } of counted.values()) release()
    counted.clear()
    wanted.clear()
  }
  watch(() => mirror.working, releaseAll, { flush: 'sync' })
  onScopeDispose(releaseAll)

  return computed(() => (view) => {
    const state = mirror.working?.mirror.state
    if (!state) return null
    const known = counted.get(view.id)
    if (known?.of !== view) want(view)
    if (!known) return null
    if (view.scope === 'done' && state.doneFrom === Infinity) return null
    if (view.scope === 'open' && state.pending) return null
    const isAll = view.scope === 'done' ? state.doneComplete : state.complete
    return { count: known.view.version.value >= 0 ? known.view.index.size : 0, atLeast: !isAll }
  })
}
