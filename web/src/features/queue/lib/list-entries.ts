import type { Shown } from './shown-rows.ts'
import { steadyMap } from './steady-map.ts'

export interface GroupOf {
  key: string
  name: string
  /** Groups stand by rank; those of one rank by name. */
  rank: number
}

export type ListEntry<Row> =
  | { kind: 'group'; key: string; name: string; count: number; collapsed: boolean }
  | { kind: 'row'; key: string; shown: Shown<Row> }

/** The lines of a list that nothing groups: its rows in their order. Made for lists that follow one another. */
export const plainEntries = <Row extends { id: string }>() => steadyMap<Shown<Row>, ListEntry<Row>>(toEntry)

/**
 * The lines of a list in groups: rows in their order, a heading over each group. Rows of a collapsed group are left out, its heading
 * still counts them.
 */
export function groupedEntries<Row extends { id: string }>(
  rows: readonly Shown<Row>[],
  groupOf: (row: Row) => GroupOf,
  collapsed: ReadonlySet<string>,
): ListEntry<Row>[] {
  const groups = new Map<string, { group: GroupOf; rows: Shown<Row>[] }>()
  for (const shown of rows) {
    const group = groupOf(shown.row)
    const found = groups.get(group.key)
    if (found) found.rows.push(shown)
    else groups.set(group.key, { group, rows: [shown] })
  }
  const inOrder = [...groups.values()].sort(
    ({ group: a }, { group: b }) => a.rank - b.rank || a.name.localeCompare(b.name),
  )
  return inOrder.flatMap(({ group: { key, name }, rows: inside }) => {
    const shut = collapsed.has(key)
    const heading = {
      kind: 'group' as const,
      key: `group ${key}`,
      name,
      count: inside.length,
      collapsed: shut,
    }
    return shut ? [heading] : [heading, ...inside.map(toEntry)]
  })
}

function toEntry<Row extends { id: string }>(shown: Shown<Row>): ListEntry<Row> {
  return { kind: 'row', key: shown.row.id, shown }
}
