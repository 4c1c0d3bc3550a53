import type { TicketWithId } from '@emberdesk/domain/ticket'
import { builtInView, type ViewWithId } from '@emberdesk/domain/view'
import { computed, type ComputedRef } from 'vue'
import { useSeen } from '@/entities/agent-state/index.ts'
import { useViewRows } from '@/entities/ticket/index.ts'

/** Every open ticket of mine, waiting ones too. */
const own: ViewWithId = {
  ...builtInView('mine')!,
  id: 'own',
  condition: { kind: 'all', of: [{ kind: 'test', field: 'assignee', op: 'is', value: ['@me'] }] },
}

/** My open tickets, and how many of them have something new. */
export function useOwnTickets(): {
  tickets: ComputedRef<readonly TicketWithId[]>
  unread: ComputedRef<number>
  synced: ComputedRef<boolean>
} {
  const { rows, synced } = useViewRows(own)
  const { isUnread } = useSeen()
  const tickets = computed(() => rows.value as readonly TicketWithId[])
  return { tickets, synced, unread: computed(() => tickets.value.filter(isUnread).length) }
}
