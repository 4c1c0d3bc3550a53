import type { TicketEventWithId } from '@emberdesk/domain/event'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { StreamMessage, StreamNote } from '../stream/stream.ts'

const noon = new Date('2026-11-01T12:00:00Z')

/** Samples for tests: whole and valid, so that a test names only what it is about. */
export function message(part: Partial<StreamMessage> = {}): StreamMessage {
  return {
    id: 'message1',
    direction: 'in',
    channel: 'mail',
    from: { name: 'Iris Okafor', address: 'iris@example.net' },
    to: [{ name: 'Tallow & Pine', address: 'support@tallowpine.example' }],
    cc: [],
    subject: 'Lamp arrived broken',
    text: 'The shade has a crack.',
    newText: 'The shade has a crack.',
    html: '',
    bodyPath: null,
    attachments: [],
    state: 'received',
    error: null,
    messageId: null,
    references: [],
    rawPath: null,
    at: noon,
    by: 'customer1',
    baseVersion: 0,
    ...part,
  }
}

export function note(part: Partial<StreamNote> = {}): StreamNote {
  return { id: 'note1', text: 'Spare shade is in store.', by: 'agent1', at: noon, ...part }
}

export function event(part: Partial<TicketEventWithId> = {}): TicketEventWithId {
  return {
    id: 'event1',
    type: 'status',
    by: 'agent1',
    at: noon,
    from: 'new',
    to: 'open',
    via: 'web',
    why: '',
    ...part,
  }
}

export function ticket(part: Partial<TicketWithId> = {}): TicketWithId {
  return {
    id: 'ticket1',
    number: '26-000421-7',
    subject: 'Lamp arrived broken',
    preview: 'The shade has a crack.',
    status: 'new',
    category: 'new',
    bucket: 'active',
    departmentId: 'support',
    assigneeId: null,
    priority: 2,
    tags: [],
    channel: 'mail',
    requester: { customerId: 'customer1', name: 'Iris Okafor', email: 'iris@example.net' },
    participants: ['iris@example.net'],
    organisationId: null,
    contractNumber: null,
    createdAt: noon,
    updatedAt: noon,
    updatedBy: 'system',
    lastCustomerAt: noon,
    lastAgentAt: null,
    waitingSince: noon,
    messageCount: 1,
    lastMessageId: 'message1',
    version: 1,
    lock: null,
    sla: { nextAt: noon },
    snoozedUntil: null,
    mergedInto: null,
    viewIds: [],
    fields: {},
    timeSpentMin: 0,
    csat: null,
    ...part,
  }
}
