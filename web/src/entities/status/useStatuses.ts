import { statusesQuery } from '@emberdesk/domain/query'
import { defaultStatuses, type Category, type Status, type StatusWithId } from '@emberdesk/domain/ticket'
import { computed, type ComputedRef } from 'vue'
import { useLiveQuery } from '@/data/useLiveQuery.ts'

export interface Statuses {
  /** In the desk's order; the eight of the trade until the desk's own are there. */
  statuses: ComputedRef<readonly StatusWithId[]>
  statusById: (id: string) => StatusWithId | undefined
  /** The first status of a category: where `Send` and `Solve` lead. */
  firstOf: (category: Category) => StatusWithId
}

/** The desk's statuses, live. */
export function useStatuses(): Statuses {
  const { rows } = useLiveQuery<Status>(statusesQuery())
  const statuses = computed<readonly StatusWithId[]>(() => (rows.value.length ? rows.value : defaultStatuses))
  const fallback = (category: Category) =>
    defaultStatuses.find((status) => status.category === category) as StatusWithId
  return {
    statuses,
    statusById: (id) => statuses.value.find((status) => status.id === id),
    firstOf: (category) =>
      statuses.value.find((status) => status.category === category) ?? fallback(category),
  }
}
