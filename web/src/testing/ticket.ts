import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { Live } from '@/data/live-source.ts'

const noon = new Date('2026-11-01T12:00:00.000Z')

/** A whole and valid ticket, so that a test names only what it is about. */
export function sampleTicket(part: Partial<Live<TicketWithId>> = {}): Live<TicketWithId> {
  return {
    id: 'ticket1',
    pending: false,
    number: '26-000421-7',
    subject: 'Lamp arrived broken',
    preview: 'The shade has a crack.',
    status: 'open',
    category: 'open',
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
    messageCount: 3,
    lastMessageId: 'message1',
    version: 3,
    lock: null,
    sla: { nextAt: new Date('2026-11-01T20:00:00.000Z') },
    snoozedUntil: null,
    mergedInto: null,
    viewIds: [],
    fields: {},
    timeSpentMin: 0,
    csat: null,
    ...part,
  }
}
