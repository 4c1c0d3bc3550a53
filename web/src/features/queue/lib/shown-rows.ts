/** A row as the list shows it. */
export interface Shown<Row> {
  row: Row
  /** It has left the list's query and stands here only so that nothing moves under the pointer. */
  gone: boolean
  /** It came while the list was watched: milliseconds since the epoch; 0 for what was there from the start. */
  arrivedAt: number
}

interface HasId {
  id: string
}

/**
 * What to show after the live rows changed. Free, the list is the live rows. Held, no row moves, comes or goes: rows change in
 * their places, those that left are marked, new ones wait.
 */
export function nextShown<Row extends HasId>(
  shown: readonly Shown<Row>[],
  live: readonly Row[],
  { held, now }: { held: boolean; now: number },
): Shown<Row>[] {
  const before = new Map(shown.map((item) => [item.row.id, item]))
  if (held && shown.length) {
    const byId = new Map(live.map((row) => [row.id, row]))
    return shown.map((item) => keep(item, byId.get(item.row.id)))
  }
  return live.map((row) => {
    const item = before.get(row.id)
    if (item) return keep(item, row)
    return { row, gone: false, arrivedAt: shown.length ? now : 0 }
  })
}

/** The same object when nothing changed, so that Vue draws nothing. */
function keep<Row>(item: Shown<Row>, row: Row | undefined): Shown<Row> {
  if (!row) return item.gone ? item : { ...item, gone: true }
  return item.row === row && !item.gone ? item : { ...item, row, gone: false }
}

/** How many rows wait to be let in. */
export function waitingCount<Row extends HasId>(shown: readonly Shown<Row>[], live: readonly Row[]): number {
  const ids = new Set(shown.map(({ row }) => row.id))
  return live.filter(({ id }) => !ids.has(id)).length
}

/** The row to go to from `id`: the next or the previous one; from nowhere the first or the last. Null at the ends. */
export function neighbour<Row extends HasId>(
  rows: readonly Shown<Row>[],
  id: string | null,
  step: 1 | -1,
): Row | null {
  const at = rows.findIndex(({ row }) => row.id === id)
  if (at < 0) return (step === 1 ? rows[0] : rows.at(-1))?.row ?? null
  return rows[at + step]?.row ?? null
}
