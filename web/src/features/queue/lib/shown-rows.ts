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
  // Most changes are of a row's content: ten thousand of them need no lookup then.
  if (isSameOrder(shown, live)) return live.map((row, index) => keep(shown[index] as Shown<Row>, row))
  if (held && shown.length) {
    const byId = new Map(live.map((row) => [row.id, row]))
    return shown.map((item) => keep(item, byId.get(item.row.id)))
  }
  const before = new Map(shown.map((item) => [item.row.id, item]))
  return live.map((row) => {
    const item = before.get(row.id)
    if (item) return keep(item, row)
    return { row, gone: false, arrivedAt: shown.length ? now : 0 }
  })
}

function isSameOrder<Row extends HasId>(shown: readonly Shown<Row>[], live: readonly Row[]): boolean {
  return shown.length === live.length && live.every(({ id }, index) => shown[index]?.row.id === id)
}

/** The same object when nothing changed, so that Vue draws nothing. */
function keep<Row>(item: Shown<Row>, row: Row | undefined): Shown<Row> {
  if (!row) return item.gone ? item : { ...item, gone: true }
  return item.row === row && !item.gone ? item : { ...item, row, gone: false }
}

/** How many rows wait to be let in. */
export function waitingCount<Row extends HasId>(shown: readonly Shown<Row>[], live: readonly Row[]): number {
  if (isSameOrder(shown, live)) return 0
  const ids = new Set(shown.map(({ row }) => row.id))
  return live.filter(({ id }) => !ids.has(id)).length
}
