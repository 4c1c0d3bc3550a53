import { shallowReactive } from 'vue'
import type { Live, LiveError, LiveState } from './live-source.ts'

/** What one listener knows. Reactive and shallow: rows are replaced, never changed in place. */
export interface LiveEntry {
  rows: readonly Live<object>[]
  /** Nothing has come yet, not even from this machine's cache. */
  pending: boolean
  /** The server has answered: the rows are all there are, not just what this machine happened to have. */
  synced: boolean
  error: LiveError | null
  pendingWrites: boolean
  /** What came last is from this machine alone: less than all, or out of date. */
  fromCache: boolean
  /** It was in step with the server and lost it. */
  outOfTouch: boolean
}

type Rows = readonly Live<object>[]
export type Subscribe = (
  next: (patch: (rows: Rows) => Rows, state: LiveState) => void,
  fail: (error: LiveError) => void,
) => () => void

interface Kept {
  collection: string | undefined
  entry: LiveEntry
  subscribe: Subscribe
  users: number
  /** Raised by each start, so that a late answer of an older subscription is dropped. */
  run: number
  tries: number
  stop: () => void
  timer: ReturnType<typeof setTimeout> | undefined
}

export interface LiveRegistry {
  /** Shares one listener between all who ask with the same key. `collection` is what its rows are documents of. */
  acquire(key: string, subscribe: Subscribe, collection?: string): LiveEntry
  /** A document that some list holds already: what can be shown of it before its own listener has answered. */
  find(collection: string, id: string): Live<object> | null
  /** The last to let go leaves the listener running for the linger, so that going back costs no read. */
  release(key: string): void
  /** Starts a failed listener again. */
  retry(key: string): void
  /** Ends every listener: before sign-out, when each would fail for good. */
  stopAll(): void
  /** Starts every listener anew, with the newest claims; rows stay until the new ones are there. */
  restartAll(): void
  /** The keys at work: for tests and for the state of the connection. */
  readonly kept: ReadonlyMap<string, { readonly entry: LiveEntry }>
}

const RETRY_MS = [2_000, 8_000, 32_000]

export function createLiveRegistry(lingerMs = 60_000): LiveRegistry {
  const kept = shallowReactive(new Map<string, Kept>())

  function start(it: Kept): void {
    clearTimeout(it.timer)
    it.stop()
    const run = ++it.run
    let first = true
    let synced = false
    it.stop = it.subscribe(
      (patch, state) => {
        if (run !== it.run) return
        it.entry.rows = patch(first ? [] : it.entry.rows)
        first = false
        synced ||= !state.fromCache
        it.tries = 0
        Object.assign(it.entry, {
          // An empty answer from an empty cache says nothing about what is there.
          pending: state.fromCache && !synced && it.entry.rows.length === 0,
          synced: it.entry.synced || synced,
          error: null,
          pendingWrites: state.pendingWrites,
          fromCache: state.fromCache,
          outOfTouch: synced && state.fromCache,
        })
      },
      (error) => {
        if (run !== it.run) return
        Object.assign(it.entry, { error, pending: false })
        const delay = RETRY_MS[it.tries++]
        if (delay && it.users > 0) it.timer = setTimeout(() => start(it), delay)
      },
    )
  }

  function end(it: Kept): void {
    clearTimeout(it.timer)
    it.run++
    it.stop()
    it.stop = () => {}
  }

  return {
    kept,
    acquire(key, subscribe, collection) {
      let it = kept.get(key)
      if (!it) {
        const entry = shallowReactive<LiveEntry>({
          rows: [],
          pending: true,
          synced: false,
          error: null,
          pendingWrites: false,
          fromCache: true,
          outOfTouch: false,
        })
        it = { collection, entry, subscribe, users: 0, run: 0, tries: 0, stop: () => {}, timer: undefined }
        kept.set(key, it)
        start(it)
      } else if (it.users === 0) {
        clearTimeout(it.timer)
        if (it.entry.error) start(it)
      }
      it.users++
      return it.entry
    },
    find(collection, id) {
      for (const it of kept.values()) {
        const row = it.collection === collection && it.entry.rows.find((each) => each.id === id)
        if (row) return row
      }
      return null
    },
    release(key) {
      const it = kept.get(key)
      if (!it || --it.users > 0) return
      clearTimeout(it.timer)
      it.timer = setTimeout(() => {
        end(it)
        kept.delete(key)
      }, lingerMs)
    },
    retry(key) {
      const it = kept.get(key)
      if (it?.entry.error) start(it)
    },
    stopAll() {
      for (const it of kept.values()) end(it)
      kept.clear()
    },
    restartAll() {
      for (const it of kept.values()) start(it)
    },
  }
}
