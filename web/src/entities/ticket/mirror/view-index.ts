import type { Row } from './row.ts'
import { changeSorted } from './sorted-rows.ts'
import type { RowStore } from './row-store.ts'

export interface ViewIndex {
  /** How many rows the view has. */
  readonly size: number
  /** The rows in order; the same array until one of them changes. Sorted when first asked for. */
  rows: () => readonly Row[]
  /** Looks again at these tickets. Says whether anything changed. */
  update: (ids: readonly string[]) => boolean
  /** Looks again at all tickets: the condition's answer may have changed by itself. */
  reconsider: () => boolean
}

/**
 * The tickets of one view, kept current change by change.
 * @param judge asked once an act for what tells whether a ticket belongs: what it depends on is looked up once for ten thousand
 */
export function createViewIndex(
  store: RowStore,
  judge: () => (row: Row) => boolean,
  compare: (a: Row, b: Row) => number,
): ViewIndex {
  const members = new Map<string, Row>()
  let sorted: Row[] | null = null
  const belongsNow = judge()
  for (const row of store.values()) if (belongsNow(row)) members.set(row.id, row)

  function apply(ids: Iterable<string>): boolean {
    const gone: Row[] = []
    const come: Row[] = []
    const belongs = judge()
    for (const id of ids) {
      const before = members.get(id)
      const row = store.get(id)
      const now = row && belongs(row) ? row : undefined
      if (now === before) continue
      if (before) gone.push(before)
      if (now) {
        come.push(now)
        members.set(id, now)
      } else members.delete(id)
    }
    if (gone.length === 0 && come.length === 0) return false
    if (sorted) sorted = changeSorted(sorted, gone, come, compare)
    return true
  }

  return {
    get size() {
      return members.size
    },
    rows: () => (sorted ??= [...members.values()].sort(compare)),
    update: apply,
    reconsider: () => apply([...store.values()].map(({ id }) => id)),
  }
}
