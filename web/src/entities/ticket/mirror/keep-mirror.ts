import { watch } from 'vue'
import { wipeMachine } from '@/data/machine-shelf.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import type { Kept } from './kept-tickets.ts'
import type { Mirror } from './mirror.ts'
import { asOnlyTab } from './only-tab.ts'

/** Changes gather this long before they are written. */
const GATHER_MS = 5_000

/** Keeps a mirror's tickets on this machine, if no other tab does. `kept` is what it began with. */
export function keepMirror(mirror: Mirror, uid: string, kept: Kept | null): Pick<Keeper, 'follow' | 'stop'> {
  const { departments, store, state } = mirror
  let keeper: Keeper | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function progress() {
    const until = mirror.until()
    return state.loaded && until !== null ? { until, complete: state.complete } : null
  }

  function later(): void {
    if (!keeper) return
    timer ??= setTimeout(async () => {
      // Not kept is not lost: the next visit reads a little more.
      const more = await keeper?.save().catch(() => false)
      timer = undefined
      if (more) later()
    }, GATHER_MS)
  }

  const leave = asOnlyTab((first) => {
    const goesOn = first && kept
    const chunks = goesOn ? kept.chunks : []
    keeper = createKeeper({ uid, departments, store, chunks, progress, now: () => Date.now() })
    if (goesOn) return
    void wipeMachine()
    keeper.follow([...store.values()].map(({ id }) => id))
    later()
  })

  // The last change may have come before there was anything worth keeping.
  const unwatch = watch(() => state.loaded, later)

  return {
    follow(ids) {
      keeper?.follow(ids)
      later()
    },
    stop() {
      unwatch()
      clearTimeout(timer)
      keeper?.stop()
      leave()
    },
  }
}
