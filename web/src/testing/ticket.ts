import { sampleTicket as domainTicket } from '@emberdesk/domain/testing'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { Live } from '@/data/live-source.ts'

/** A ticket as the page has it, in the midst of a conversation. */
export function sampleTicket(part: Partial<Live<TicketWithId>> = {}): Live<TicketWithId> {
  const base = domainTicket({
    subject: 'Lamp arrived broken',
    preview: 'The shade has a crack.',
    status: 'open',
    category: 'open',
    requester: { customerId: 'customer1', name: 'Iris Okafor', email: 'iris@example.net' },
    participants: ['iris@example.net'],
    messageCount: 3,
    lastMessageId: 'message1',
    version: 3,
  })
  return { ...base, id: 'ticket1', pending: false, ...part }
}
