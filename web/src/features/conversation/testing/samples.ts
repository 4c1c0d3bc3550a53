import type { TicketEventWithId } from '@emberdesk/domain/event'
import { SAMPLE_TIME, sampleMessage } from '@emberdesk/domain/testing'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { sampleTicket } from '@/testing/ticket.ts'
import type { StreamMessage, StreamNote } from '../stream/stream.ts'

/** A message of the stream. */
export function message(part: Partial<StreamMessage> = {}): StreamMessage {
  const base = sampleMessage({
    from: { name: 'Iris Okafor', address: 'iris@example.net' },
    to: [{ name: 'Tallow & Pine', address: 'support@tallowpine.example' }],
    subject: 'Lamp arrived broken',
    text: 'The shade has a crack.',
    newText: 'The shade has a crack.',
    messageId: null,
    by: 'customer1',
  })
  return { ...base, id: 'message1', ...part }
}

export function note(part: Partial<StreamNote> = {}): StreamNote {
  return { id: 'note1', text: 'Spare shade is in store.', by: 'agent1', at: SAMPLE_TIME, ...part }
}

export function event(part: Partial<TicketEventWithId> = {}): TicketEventWithId {
  return {
    id: 'event1',
    type: 'status',
    by: 'agent1',
    at: SAMPLE_TIME,
    from: 'new',
    to: 'open',
    via: 'web',
    why: '',
    ...part,
  }
}

/** The customer's first message is all there is. */
export function ticket(part: Partial<TicketWithId> = {}): TicketWithId {
  return sampleTicket({ status: 'new', category: 'new', messageCount: 1, version: 1, ...part })
}
