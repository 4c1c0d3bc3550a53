import { cutText } from '../mail/cut-text.ts'
import { ticketEventSchema, type EventType, type TicketEvent } from '../event/schema.ts'
import type { Filing } from './filing.ts'

const MAX_WHY = 500

/** One entry of a ticket's history about a request. */
export function filedEvent(
  filing: Filing,
  type: EventType,
  change: { from?: unknown; to?: unknown; why: string },
  now: Date,
): TicketEvent {
  return ticketEventSchema.parse({
    type,
    by: type === 'hint' || type === 'status' ? 'system' : filing.customerId,
    at: now,
    from: change.from ?? null,
    to: change.to ?? null,
    via: filing.incoming.channel,
    why: cutText(change.why, MAX_WHY),
  })
}
