import { matches } from '@emberdesk/domain/condition'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { ViewWithId } from '@emberdesk/domain/view'
import { shallowRef, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { serverNow } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useViews } from '@/entities/view/index.ts'
import { whyLeft, type Left } from './why-left.ts'

/**
 * Whether the open ticket has left the view it was opened in, and by what change. Null while it is there, and where it never was; a ticket
 * that leaves as one has read it, or as time goes by, is left in peace.
 */
export function useLeftView(ticket: () => TicketWithId): Readonly<Ref<Left | null>> {
  const route = useRoute()
  const session = useSession()
  const { myIds } = useDepartments()
  const { viewById } = useViews()
  const left = shallowRef<Left | null>(null)
  /** As it was when it was last in the view. */
  let inView: TicketWithId | null = null

  function isIn(view: ViewWithId, one: TicketWithId): boolean {
    const viewer = { uid: session.uid, now: serverNow(), departments: myIds.value, isUnread: () => true }
    return (view.scope === 'done') === (one.bucket === 'done') && matches(view.condition, one, viewer)
  }

  watch(
    [ticket, () => viewById(String(route.params['view'] ?? ''))] as const,
    ([now, view], before) => {
      if (view?.id !== before?.[1]?.id) inView = null
      if (view && isIn(view, now)) inView = now
      const isOut = view !== undefined && inView !== null && inView !== now
      const found = isOut && inView ? whyLeft(inView, now) : null
      // The server may touch it again right after; who did it stays the same.
      if (found?.why !== left.value?.why || found?.by) left.value = found
    },
    { immediate: true },
  )
  return left
}
