import type { Live, LiveChange } from './live-source.ts'

/** The rows after the given steps. Rows that did not change stay the same objects, so that Vue skips them. */
export function applyChanges<T>(rows: readonly Live<T>[], changes: readonly LiveChange[]): Live<T>[] {
  const next = [...rows]
  for (const { type, row, oldIndex, newIndex } of changes) {
    if (type !== 'added') next.splice(oldIndex, 1)
    if (type !== 'removed') next.splice(newIndex, 0, row as Live<T>)
  }
  return next
}
