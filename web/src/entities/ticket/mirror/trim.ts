import type { Row } from './row.ts'

const due = (row: Row) => row.sla.nextAt.getTime()
const changed = (row: Row) => row.updatedAt.getTime()

/**
 * Which rows to let go so that no more than `most` stay: done ones that no list shows first, the longest untouched of them, then open ones
 * from the end of the queue.
 */
export function surplus(rows: Iterable<Row>, most: number, showsDone: boolean): Row[] {
  const all = [...rows]
  const over = all.length - most
  if (over <= 0) return []
  const done = showsDone ? [] : all.filter(({ bucket }) => bucket === 'done')
  const open = all.filter(({ bucket }) => bucket !== 'done')
  const leaving = [...done.sort((a, b) => changed(a) - changed(b)), ...open.sort((a, b) => due(b) - due(a))]
  return leaving.slice(0, over)
}
