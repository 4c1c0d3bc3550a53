import { findDuplicate } from '@emberdesk/domain/duplicate'
import type { Message } from '@emberdesk/domain/message'
import type { Ticket } from '@emberdesk/domain/ticket'
import { openedBefore, storeDuplicate } from '../adapters/duplicate-store.ts'

/**
 * Flags a new ticket that says again what its sender wrote shortly before. Merging stays with people.
 * @returns why he gets no second acknowledgement, one sentence; null when he is to get one: what is only alike may be another request
 */
export async function flagDuplicate(
  ticketId: string,
  ticket: Ticket,
  message: Pick<Message, 'baseVersion' | 'newText' | 'attachments' | 'mail'>,
  now: Date,
): Promise<string | null> {
  const isRequest = !message.mail || message.mail.nature === 'request'
  if (message.baseVersion > 0 || !isRequest || ticket.mergedInto !== null) return null
  const before = await openedBefore(ticketId, ticket)
  const duplicate = findDuplicate({ ticketId, ticket, first: message }, before)
  if (!duplicate) return null
  await storeDuplicate(ticketId, duplicate, now)
  return duplicate.isSame ? `It repeats ${duplicate.number}, so it is not acknowledged once more.` : null
}
