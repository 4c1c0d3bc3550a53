import type { ResponseTargets } from '../department/schema.ts'
import type { Message } from '../message/schema.ts'
import { nextDue } from '../sla/next-due.ts'
import { bucketOf } from '../ticket/category.ts'
import { firstStatus } from '../ticket/first-status.ts'
import type { Ticket } from '../ticket/schema.ts'
import type { StatusWithId } from '../ticket/status.ts'

/**
 * What changes on a ticket that came back, once its answer is on its way again: it is answered, as it was before, unless the customer
 * wrote in the meantime or somebody gave it another status. Empty for a ticket that had not come back.
 */
export function sentAgain(
  ticket: Ticket,
  answer: Pick<Message, 'at'>,
  statuses: readonly StatusWithId[],
  targets: ResponseTargets | undefined,
  now: Date,
): Partial<Ticket> {
  if (!ticket.undelivered) return {}
  const hasWritten = (ticket.lastCustomerAt?.getTime() ?? 0) > answer.at.getTime()
  const waitingSince = hasWritten ? ticket.waitingSince : null
  const isOpen = ticket.category === 'open' && !hasWritten
  return {
    ...(isOpen && {
      status: firstStatus(statuses, 'waiting'),
      category: 'waiting' as const,
      bucket: bucketOf('waiting'),
    }),
    undelivered: null,
    waitingSince,
    sla: { ...ticket.sla, nextAt: nextDue({ ...ticket, waitingSince }, targets) },
    updatedAt: now,
    updatedBy: 'system',
  }
}
