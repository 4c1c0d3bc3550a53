import { builtInView, type ViewWithId } from '@emberdesk/domain/view'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import type { QueueView } from './queue-view.ts'
import { useViewRows, type ViewRows } from './useViewRows.ts'

export interface TicketQueue extends ViewRows {
  full: ComputedRef<boolean>
  /** More can be brought. */
  canGrow: ComputedRef<boolean>
  capped: ComputedRef<boolean>
  /** Shows 50 more. */
  grow: () => void
}

/** The rows of a view that is not stored, by its id. */
export function useTicketQueue(view: MaybeRefOrGetter<QueueView>): TicketQueue {
  const known = computed<ViewWithId | null>(() => builtInView(toValue(view)))
  const rows = useViewRows(known)
  return {
    ...rows,
    full: computed(() => !rows.complete.value),
    canGrow: computed(() => known.value?.scope === 'done' && !rows.complete.value),
    capped: computed(() => false),
    grow: rows.loadMore,
  }
}
