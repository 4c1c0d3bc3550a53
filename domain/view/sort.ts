import type { TicketWithId } from '../ticket/schema.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import type { SortField } from './fields.ts'
import type { View } from './schema.ts'

/** The order of a language that nobody chose, with 9 before 10. */
const collator = new Intl.Collator('und', { numeric: true, sensitivity: 'base' })

const time = (at: Date | null | undefined) =>
  at && at.getTime() < FAR_FUTURE.getTime() ? at.getTime() : null

/** What a ticket is sorted by; null when it lacks it. */
function keyOf(by: SortField, ticket: TicketWithId): number | string | null {
  switch (by) {
    case 'dueAt':
      return time(ticket.sla.nextAt)
    case 'requester':
      return ticket.requester.name || ticket.requester.email || null
    case 'subject':
      return ticket.subject || null
    case 'priority':
      return ticket.priority
    case 'updatedAt':
    case 'createdAt':
    case 'waitingSince':
    case 'snoozedUntil':
      return time(ticket[by])
  }
}

export type Compare = (a: TicketWithId, b: TicketWithId) => number

const byId: Compare = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * The order of a view: total, so that equal tickets keep their places (ties go by id), and with what lacks the key last in both
 * directions.
 */
export function compareBy({ by, direction }: View['sort']): Compare {
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) => {
    const [one, other] = [keyOf(by, a), keyOf(by, b)]
    if (one === null || other === null) {
      if (one === other) return byId(a, b)
      return one === null ? 1 : -1
    }
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : collator.compare(String(one), String(other))
    return order * sign || byId(a, b)
  }
}
