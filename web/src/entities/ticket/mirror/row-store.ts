import { withPatch, type Patch, type Row } from './row.ts'

/** A change of ours on its way. */
export interface Expectation {
  /** The server has taken it: it stays until the server's own word arrives. */
  confirm: () => void
  /** The server has refused it: it is gone. */
  revert: () => void
}

export interface RowStore {
  get: (id: string) => Row | undefined
  /** As the server has it, without our changes on their way. */
  stored: (id: string) => Row | undefined
  values: () => IterableIterator<Row>
  readonly size: number
  /** Takes rows as the server has them. One that is older than what is known is passed over. */
  learn: (rows: readonly Row[]) => void
  /** Forgets rows that are no longer to be seen. */
  forget: (ids: readonly string[]) => void
  /** Shows a change before the server has it. Null when the ticket is not known. */
  expect: (id: string, patch: Patch) => Expectation | null
  clear: () => void
  /** Told the ids of rows that came, changed or went, once an act. Returns how to stop. */
  onChange: (listener: (ids: readonly string[]) => void) => () => void
}

const isOlder = (row: Row, known: Row) => row.updatedAt.getTime() < known.updatedAt.getTime()

/** All tickets this page knows, as the server has them with our own changes on top. Not reactive: what shows rows follows `onChange`. */
export function createRowStore(): RowStore {
  const stored = new Map<string, Row>()
  /** Stored rows with our changes on top; only those that have any. */
  const patches = new Map<string, Patch[]>()
  const shown = new Map<string, Row>()
  const listeners = new Set<(ids: readonly string[]) => void>()

  function tell(ids: readonly string[]): void {
    if (ids.length > 0) for (const listener of listeners) listener(ids)
  }

  function show(id: string): void {
    const row = stored.get(id)
    if (!row) return void shown.delete(id)
    const mine = patches.get(id) ?? []
    shown.set(
      id,
      mine.reduce<Row>((patched, patch) => withPatch(patched, patch, true), row),
    )
  }

  function drop(id: string, patch: Patch): void {
    const left = (patches.get(id) ?? []).filter((each) => each !== patch)
    if (left.length > 0) patches.set(id, left)
    else patches.delete(id)
    show(id)
  }

  return {
    get: (id) => shown.get(id),
    stored: (id) => stored.get(id),
    values: () => shown.values(),
    get size() {
      return shown.size
    },
    learn(rows) {
      const news: string[] = []
      for (const row of rows) {
        const known = stored.get(row.id)
        if (row === known || (known && isOlder(row, known))) continue
        stored.set(row.id, row)
        show(row.id)
        news.push(row.id)
      }
      tell(news)
    },
    forget(ids) {
      const gone = ids.filter((id) => stored.delete(id))
      for (const id of gone) {
        patches.delete(id)
        show(id)
      }
      tell(gone)
    },
    expect(id, patch) {
      const before = stored.get(id)
      if (!before) return null
      patches.set(id, [...(patches.get(id) ?? []), patch])
      show(id)
      tell([id])
      return {
        confirm() {
          const now = stored.get(id)
          if (!now || !patches.get(id)?.includes(patch)) return
          // No newer than it was, so that whatever the server says next is believed.
          if (!isOlder(before, now))
            stored.set(id, { ...withPatch(now, patch, false), updatedAt: now.updatedAt })
          drop(id, patch)
          tell([id])
        },
        revert() {
          if (!patches.get(id)?.includes(patch)) return
          drop(id, patch)
          tell([id])
        },
      }
    },
    clear() {
      const all = [...stored.keys()]
      stored.clear()
      patches.clear()
      shown.clear()
      tell(all)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
