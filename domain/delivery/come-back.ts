import { bucketOf } from '../ticket/category.ts'
import { firstStatus } from '../ticket/first-status.ts'
import type { Ticket } from '../ticket/schema.ts'
import type { StatusWithId } from '../ticket/status.ts'

/**
 * What changes on a ticket whose last answer did not reach this address: it is open again, due at once, and names the address. It is our
 * turn from now on, unless it was already. Who has it keeps it.
 */
export function comeBack(
  ticket: Ticket,
  address: string,
  statuses: readonly StatusWithId[],
  now: Date,
): Partial<Ticket> {
  const isActive = bucketOf(ticket.category) === 'active'
  const due = Math.min(ticket.sla.nextAt.getTime(), now.getTime())
  return {
    ...(!isActive && {
      status: firstStatus(statuses, 'open'),
      category: 'open' as const,
      bucket: bucketOf('open'),
    }),
    undelivered: address,
    waitingSince: ticket.waitingSince ?? now,
    snoozedUntil: null,
    sla: { ...ticket.sla, nextAt: new Date(due) },
    updatedAt: now,
    updatedBy: 'system',
  }
}
