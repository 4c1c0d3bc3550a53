import type { Row } from './row.ts'

type Compare = (a: Row, b: Row) => number

/** Where a row stands, or would stand, in a sorted list. */
function placeOf(rows: readonly Row[], row: Row, compare: Compare): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(rows[middle] as Row, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** More changes than this at once are sorted anew. */
const FEW = 200

/**
 * The list after some of its rows went (`gone`, as they stood in it) and others came: each finds its place by halving, so that one change
 * among ten thousand costs a copy and not a sort.
 */
export function changeSorted(
  rows: readonly Row[],
  gone: readonly Row[],
  come: readonly Row[],
  compare: Compare,
): Row[] {
  if (gone.length + come.length > FEW) {
    const leave = new Set(gone)
    return [...rows.filter((row) => !leave.has(row)), ...come].sort(compare)
  }
  const next = [...rows]
  for (const row of gone) {
    const at = placeOf(next, row, compare)
    if (next[at] === row) next.splice(at, 1)
  }
  for (const row of come) next.splice(placeOf(next, row, compare), 0, row)
  return next
}
