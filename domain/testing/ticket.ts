import type { Ticket } from '../ticket/schema.ts'
import { SAMPLE_TIME } from './time.ts'

/** A whole and valid ticket just made from a mail, so that a test names only what it is about. */
export function sampleTicket(over: Partial<Ticket> = {}): Ticket {
  return {
    number: '26-000421-7',
    subject: 'The arc lamp hums',
    preview: 'It hums.',
    status: 'new',
    category: 'new',
    bucket: 'active',
    departmentId: 'support',
    assigneeId: null,
    priority: 2,
    tags: [],
    channel: 'mail',
    requester: { customerId: 'c1', name: 'Iris Vale', email: 'iris@example.org' },
    participants: ['iris@example.org'],
    organisationId: null,
    contractNumber: null,
    createdAt: SAMPLE_TIME,
    updatedAt: SAMPLE_TIME,
    updatedBy: 'system',
    lastCustomerAt: SAMPLE_TIME,
    lastAgentAt: null,
    waitingSince: SAMPLE_TIME,
    messageCount: 1,
    lastMessageId: 'message0000000000001',
    version: 1,
    lock: null,
    sla: { nextAt: new Date(SAMPLE_TIME.getTime() + 480 * 60_000) },
    snoozedUntil: null,
    mergedInto: null,
    viewIds: [],
    fields: {},
    timeSpentMin: 0,
    csat: null,
    ...over,
  }
}
