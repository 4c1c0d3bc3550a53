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

/** What to show after live rows changed in these places and nothing else did: looks only there. */
export function withChanges<Row extends HasId>(
  shown: readonly Shown<Row>[],
  live: readonly Row[],
  places: readonly number[],
): readonly Shown<Row>[] {
  if (places.length === 0) return shown
  const next = [...shown]
  for (const place of places) {
    const row = live[place] as Row
    // A held list may have others before it.
    const at = next[place]?.row.id === row.id ? place : next.findIndex((item) => item.row.id === row.id)
    if (at >= 0) next[at] = keep(next[at] as Shown<Row>, row)
  }
  return next
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
