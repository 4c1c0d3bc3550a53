import { firstStatus } from './first-status.ts'
import type { Ticket } from './schema.ts'
import { statusFields } from './status-fields.ts'
import type { StatusWithId } from './status.ts'

export const SPAM_TAG = 'spam'

type SpamFields = ReturnType<typeof statusFields> & Pick<Ticket, 'tags'>

/** The fields that put a ticket away as spam: closed, under the desk's first status of that category, and tagged. */
export function spamFields(
  ticket: Pick<Ticket, 'snoozedUntil' | 'tags'>,
  statuses: readonly StatusWithId[],
): SpamFields {
  const status = { id: firstStatus(statuses, 'closed'), category: 'closed' } as const
  return { ...statusFields(ticket, status), tags: [...new Set([...ticket.tags, SPAM_TAG])] }
}

/** The fields that take a ticket out of the spam: open again, without the tag. */
export function notSpamFields(
  ticket: Pick<Ticket, 'snoozedUntil' | 'tags'>,
  statuses: readonly StatusWithId[],
): SpamFields {
  const status = { id: firstStatus(statuses, 'open'), category: 'open' } as const
  return { ...statusFields(ticket, status), tags: ticket.tags.filter((tag) => tag !== SPAM_TAG) }
}
