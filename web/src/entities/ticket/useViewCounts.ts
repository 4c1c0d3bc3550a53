import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useSession } from '@/entities/session/index.ts'
import { bucketOfView, inView, type QueueView } from './queue-view.ts'
import { useTicketQueue } from './useTicketQueue.ts'

export interface Count {
  count: number
  /** There may be more: the window that was counted is full. */
  atLeast: boolean
}

/**
 * How many tickets a view has, counted in the windows that the page holds anyway: that of all open tickets, and that of the view
 * which is on the screen. No read of its own; null for a view that neither of them covers.
 */
export function useViewCounts(
  current: MaybeRefOrGetter<QueueView>,
): ComputedRef<(view: QueueView) => Count | null> {
  const session = useSession()
  const open = useTicketQueue('open')
  const shown = useTicketQueue(current)
  return computed(() => (view) => {
    if (view === toValue(current) && !shown.pending.value) {
      return { count: shown.rows.value.length, atLeast: shown.full.value }
    }
    if (open.pending.value || bucketOfView(view) !== 'active') return null
    const count = open.rows.value.filter((ticket) => inView(view, ticket, session.uid)).length
    return { count, atLeast: open.full.value }
  })
}
