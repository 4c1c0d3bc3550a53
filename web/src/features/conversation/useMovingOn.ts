import type { TicketWithId } from '@emberdesk/domain/ticket'
import { useSeen } from '@/entities/agent-state/index.ts'
import { useCommandRegistry } from '@/entities/command/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import type { useTicketChanges } from './header/useTicketChanges.ts'

/** Being done with the open ticket: resolved and on to the next, or put back to be read again. */
export function useMovingOn(
  ticket: () => TicketWithId,
  changes: Pick<ReturnType<typeof useTicketChanges>, 'setStatus'>,
  close: () => void,
) {
  const registry = useCommandRegistry()
  const seen = useSeen()
  const { statuses } = useStatuses()

  return {
    canSolve: () => ticket().mergedInto === null && ticket().bucket !== 'done',
    solveNext() {
      const solved = statuses.value.find(({ category }) => category === 'solved')
      if (!solved) return
      // The list knows what is next only while this ticket is in it.
      registry.run('queue.next')
      changes.setStatus(solved)
    },
    unread() {
      seen.markUnread(ticket())
      close()
    },
  }
}
