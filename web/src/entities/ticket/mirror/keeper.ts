import { whenIdle } from '@/lib/when-idle.ts'
import { CHUNK, putKept } from './kept-tickets.ts'
import type { Row } from './row.ts'
import type { RowStore } from './row-store.ts'

export interface KeeperPlaces {
  uid: string
  departments: readonly string[]
  store: RowStore
  /** The records as they lie there; none to begin anew. */
  chunks: readonly (readonly Row[])[]
  /** What to write beside the rows; null as long as they are not worth keeping. */
  progress: () => { until: number; complete: boolean } | null
  now: () => number
}

export interface Keeper {
  /** Notes that these changed. */
  follow: (ids: readonly string[]) => void
  /** Writes what changed, a record at a time, in idle moments. Resolves with whether more has changed meanwhile. */
  save: () => Promise<boolean>
  /** Writes nothing any more. */
  stop: () => void
}

/** A record is written within this time, even on a busy page. */
const IDLE_MS = 2_000

/** Keeps the open tickets of a store on this machine, in records of which only those are written again whose tickets changed. */
export function createKeeper(places: KeeperPlaces): Keeper {
  const { uid, departments, store, chunks, progress, now } = places
  const chunkOf = new Map<string, number>()
  const idsOf = chunks.map((rows) => new Set(rows.map(({ id }) => id)))
  idsOf.forEach((ids, chunk) => ids.forEach((id) => chunkOf.set(id, chunk)))
  const dirty = new Set<number>()
  let isStopped = false

  const isKept = (row: Row | undefined): row is Row =>
    row !== undefined && row.bucket !== 'done' && departments.includes(row.departmentId)

  function place(id: string): number {
    const free = idsOf.findIndex((ids) => ids.size < CHUNK)
    const chunk = free < 0 ? idsOf.push(new Set()) - 1 : free
    idsOf[chunk]?.add(id)
    chunkOf.set(id, chunk)
    return chunk
  }

  function rowsOf(chunk: number): Row[] {
    const rows: Row[] = []
    for (const id of idsOf[chunk] ?? []) {
      const row = store.stored(id)
      if (isKept(row)) rows.push(row)
      else {
        idsOf[chunk]?.delete(id)
        chunkOf.delete(id)
      }
    }
    return rows
  }

  return {
    follow(ids) {
      for (const id of ids) {
        const chunk = chunkOf.get(id)
        if (chunk !== undefined) dirty.add(chunk)
        else if (isKept(store.stored(id))) dirty.add(place(id))
      }
    },
    async save() {
      const reached = progress()
      if (!reached || dirty.size === 0) return false
      // Rows that are newer than `until` do no harm: caught up with from there on, they come again.
      for (const chunk of [...dirty]) {
        await new Promise<void>((resolve) => whenIdle(resolve, IDLE_MS))
        if (isStopped) return false
        dirty.delete(chunk)
        await putKept({ chunk, rows: rowsOf(chunk) }).catch((error: unknown) => {
          dirty.add(chunk)
          throw error
        })
      }
      if (isStopped) return false
      await putKept({ meta: { uid, departments, ...reached, savedAt: now() } })
      return dirty.size > 0
    },
    stop() {
      isStopped = true
    },
  }
}
