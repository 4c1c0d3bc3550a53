import { cutText } from '../mail/cut-text.ts'
import { ticketEventSchema, type EventType, type TicketEvent } from '../event/schema.ts'
import type { Filing } from './filing.ts'

const MAX_WHY = 500
const WRITTEN_BY_SENDER: readonly EventType[] = ['created', 'followedUp']

/** One entry of a ticket's history about a request. */
export function filedEvent(
  filing: Filing,
  type: EventType,
  change: { from?: unknown; to?: unknown; why: string },
  now: Date,
): TicketEvent {
  return ticketEventSchema.parse({
    type,
    by: WRITTEN_BY_SENDER.includes(type) ? filing.customerId : 'system',
    at: now,
    from: change.from ?? null,
    to: change.to ?? null,
    via: filing.incoming.channel,
    why: cutText(change.why, MAX_WHY),
  })
}
