import type { Category } from './category.ts'
import { defaultStatuses, type StatusWithId } from './status.ts'

/** Id of the first status of a category, in the desk's order; the one that a new desk has when this desk has none. */
export function firstStatus(statuses: readonly StatusWithId[], category: Category): string {
  const inOrder = [...statuses].sort((a, b) => a.order - b.order)
  const found = [...inOrder, ...defaultStatuses].find((status) => status.category === category)
  return found?.id ?? category
}
