import { MAX_WINDOW, WINDOW } from '@emberdesk/domain/query'
import type { Ticket } from '@emberdesk/domain/ticket'
import { computed, ref, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { viewSpec, type QueueView } from './queue-view.ts'

export interface TicketQueue extends LiveQuery<Ticket> {
  /** The window can still grow. */
  canGrow: ComputedRef<boolean>
  /** The window is as large as a listener may be and full: what is due later is not shown. */
  capped: ComputedRef<boolean>
  /** Shows 50 more. */
  grow: () => void
}

/** The live window of a view, in the order of the view's query. */
export function useTicketQueue(view: MaybeRefOrGetter<QueueView>): TicketQueue {
  const session = useSession()
  const { myIds } = useDepartments()
  const limit = ref(WINDOW)
  watch(
    () => toValue(view),
    () => (limit.value = WINDOW),
    { flush: 'sync' },
  )
  const grow = () => void (limit.value = Math.min(limit.value + WINDOW, MAX_WINDOW))
  const queue = useLiveQuery<Ticket>(() =>
    viewSpec(toValue(view), { uid: session.uid, departments: myIds.value }, limit.value),
  )
  // Grown by what arrived while somebody watched: the newest is due last and would not show.
  watch([queue.full, queue.pending, () => toValue(view)] as const, ([full, , name], before) => {
    const [wasFull, wasPending, previous] = before
    if (full && !wasFull && !wasPending && name === previous) grow()
  })
  return {
    ...queue,
    canGrow: computed(() => queue.full.value && limit.value < MAX_WINDOW),
    capped: computed(() => queue.full.value && limit.value >= MAX_WINDOW),
    grow,
  }
}
