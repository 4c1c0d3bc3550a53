import { computed, type ComputedRef } from 'vue'
import { useSession } from '@/entities/session/index.ts'
import { bucketOfView, inView, type QueueView } from './queue-view.ts'
import { useTicketQueue } from './useTicketQueue.ts'

export interface Count {
  count: number
  /** There may be more: the window that was counted is full. */
  atLeast: boolean
}

/**
 * How many tickets a view has, counted in the window of open tickets that a page holds anyway: no read of its own. Exact as long
 * as that window holds all; null for views of other buckets.
 */
export function useViewCounts(): ComputedRef<(view: QueueView) => Count | null> {
  const session = useSession()
  const { rows, full, pending } = useTicketQueue('open')
  return computed(() => (view) => {
    if (pending.value || bucketOfView(view) !== 'active') return null
    const count = rows.value.filter((ticket) => inView(view, ticket, session.uid)).length
    return { count, atLeast: full.value }
  })
}
