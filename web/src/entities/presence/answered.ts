import type { Presence } from '@emberdesk/domain/presence'
import type { Ticket } from '@emberdesk/domain/ticket'

/** An answer stamps both times in one write; shown before the server has it, they are a little apart. */
const SAME_MS = 50

type Signed = Pick<Ticket, 'updatedAt' | 'updatedBy' | 'lastAgentAt'>

/** Whether the last thing that happened to a ticket is this agent's answer. */
export function hasAnswered({ updatedAt, updatedBy, lastAgentAt }: Signed, uid: string): boolean {
  return (
    updatedBy === uid &&
    lastAgentAt !== null &&
    Math.abs(updatedAt.getTime() - lastAgentAt.getTime()) < SAME_MS
  )
}

/**
 * Takes from leases that say "replying" what the ticket tells otherwise: whose answer came after that is viewing. Once seen it stays so until the
 * lease is told again, whatever happens to the ticket meanwhile.
 */
export function createAnsweredWatch(find: (ticketId: string) => Signed | null) {
  const answered = new Map<string, number>()

  function isOver({ id, uid, ticketId, at }: Presence & { id: string }): boolean {
    if (answered.get(id) === at.getTime()) return true
    const ticket = find(ticketId)
    if (!ticket || !hasAnswered(ticket, uid) || ticket.updatedAt < at) return false
    answered.set(id, at.getTime())
    return true
  }

  return <Lease extends Presence & { id: string }>(leases: readonly Lease[]): readonly Lease[] =>
    leases.some(({ mode }) => mode === 'replying')
      ? leases.map((lease) =>
          lease.mode === 'replying' && isOver(lease) ? { ...lease, mode: 'viewing' as const } : lease,
        )
      : leases
}
