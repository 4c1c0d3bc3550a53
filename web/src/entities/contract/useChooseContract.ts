import type { TicketWithId } from '@emberdesk/domain/ticket'
import { useSession } from '@/entities/session/index.ts'
import { changeTicket, useChanges, type Change } from '@/entities/ticket/index.ts'

/** Says which contract a ticket is under, by its number; null for none. Painted at once, can be undone. */
export function useChooseContract(): (ticket: TicketWithId, contractNumber: string | null) => Change {
  const session = useSession()
  const changes = useChanges()
  return (ticket, contractNumber) =>
    changes.record(changeTicket('contract', ticket, { contractNumber }, session.uid))
}
