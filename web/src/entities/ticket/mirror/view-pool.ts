import { shallowRef, type ShallowRef } from 'vue'
import type { ViewIndex } from './view-index.ts'

/** A view's tickets for as long as somebody shows them. */
export interface PooledView {
  index: ViewIndex
  /** Raised by each change: what reads it follows. */
  version: ShallowRef<number>
  isDone: boolean
  usesClock: boolean
  usesSeen: boolean
}

export interface ViewPool {
  /** Shares the work between all who show the same. */
  acquire: (key: string, make: () => Omit<PooledView, 'version'>) => PooledView
  /** The last to let go leaves it for the linger, so that going back costs nothing. */
  release: (key: string) => void
  /** Looks again at these tickets, in every view. */
  update: (ids: readonly string[]) => void
  /** Looks again at all tickets, in the views that this is about. */
  reconsider: (about: (view: PooledView) => boolean) => void
  clear: () => void
}

interface Kept extends PooledView {
  users: number
  timer: ReturnType<typeof setTimeout> | undefined
}

export function createViewPool(lingerMs = 60_000): ViewPool {
  const kept = new Map<string, Kept>()
  const raise = (view: Kept) => void (view.version.value += 1)

  return {
    acquire(key, make) {
      const view = kept.get(key) ?? { ...make(), version: shallowRef(0), users: 0, timer: undefined }
      kept.set(key, view)
      clearTimeout(view.timer)
      view.users++
      return view
    },
    release(key) {
      const view = kept.get(key)
      if (!view || --view.users > 0) return
      view.timer = setTimeout(() => kept.delete(key), lingerMs)
    },
    update(ids) {
      for (const view of kept.values()) if (view.index.update(ids)) raise(view)
    },
    reconsider(about) {
      for (const view of kept.values()) if (about(view) && view.index.reconsider()) raise(view)
    },
    clear() {
      for (const { timer } of kept.values()) clearTimeout(timer)
      kept.clear()
    },
  }
}
