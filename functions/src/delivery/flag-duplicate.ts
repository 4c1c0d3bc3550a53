import { findDuplicate } from '@emberdesk/domain/duplicate'
import type { Message } from '@emberdesk/domain/message'
import type { Ticket } from '@emberdesk/domain/ticket'
import { openedBefore, storeDuplicate } from '../adapters/duplicate-store.ts'

/**
 * Flags a new ticket that says again what its sender wrote shortly before. Merging stays with people, and so the second is acknowledged
 * like the first: it has a number of its own until somebody merges the two.
 */
export async function flagDuplicate(
  ticketId: string,
  ticket: Ticket,
  message: Pick<Message, 'baseVersion' | 'newText' | 'attachments' | 'mail'>,
  now: Date,
): Promise<void> {
  const isRequest = !message.mail || message.mail.nature === 'request'
  if (message.baseVersion > 0 || !isRequest || ticket.mergedInto !== null) return
  const before = await openedBefore(ticketId, ticket)
  const duplicate = findDuplicate({ ticketId, ticket, first: message }, before)
  if (duplicate) await storeDuplicate(ticketId, duplicate, now)
}
