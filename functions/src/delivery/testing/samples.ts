import type { Agent } from '@emberdesk/domain/agent'
import type { Department } from '@emberdesk/domain/department'
import type { Message } from '@emberdesk/domain/message'
import { defaultResponseTargets } from '@emberdesk/domain/sla'
import type { Ticket } from '@emberdesk/domain/ticket'

export const NOW = new Date('2026-11-22T12:00:00.000Z')
export const TICKET_ID = 'ticket00000000000001'

export const department: Department = {
  name: 'Support',
  address: 'support@tallowpine.example',
  order: 1,
  inForm: true,
  autoAnswer: {
    enabled: true,
    subject: 'We have your request {{number}}',
    text: 'Hello {{name}},\n\nyour number is {{number}}.\n\n{{department}}',
  },
  responseTargets: defaultResponseTargets,
}

export const agent: Agent = {
  name: 'Mara Quill',
  email: 'mara.private@home.example',
  role: 'agent',
  departments: ['support'],
  active: true,
  notify: { own: true, unassigned: true },
  signature: 'Mara Quill\nTallow & Pine',
}

export function ticketSample(change: Partial<Ticket> = {}): Ticket {
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
    createdAt: NOW,
    updatedAt: NOW,
    updatedBy: 'system',
    lastCustomerAt: NOW,
    lastAgentAt: null,
    waitingSince: NOW,
    messageCount: 1,
    lastMessageId: 'message0000000000001',
    version: 1,
    lock: null,
    sla: { nextAt: new Date(NOW.getTime() + 480 * 60_000) },
    snoozedUntil: null,
    mergedInto: null,
    viewIds: [],
    fields: {},
    timeSpentMin: 0,
    csat: null,
    ...change,
  }
}

export function customerMessage(change: Partial<Message> = {}): Message {
  return {
    direction: 'in',
    channel: 'mail',
    from: { name: 'Iris Vale', address: 'iris@example.org' },
    to: [{ name: '', address: 'support@tallowpine.example' }],
    cc: [],
    subject: 'The arc lamp hums',
    text: 'It hums.\nWhat now?',
    newText: 'It hums.\nWhat now?',
    html: '',
    bodyPath: null,
    attachments: [],
    state: 'received',
    error: null,
    messageId: '<first@example.org>',
    references: [],
    rawPath: null,
    at: NOW,
    by: 'c1',
    baseVersion: 0,
    ...change,
  }
}

/** As a browser writes it. */
export function queuedReply(change: Partial<Message> = {}): Message {
  return customerMessage({
    direction: 'out',
    from: { name: '', address: '' },
    to: [{ name: 'Iris Vale', address: 'iris@example.org' }],
    text: 'Please turn the dimmer to full once.',
    newText: 'Please turn the dimmer to full once.',
    state: 'queued',
    messageId: null,
    at: new Date(NOW.getTime() + 60_000),
    by: 'mara',
    baseVersion: 1,
    ...change,
  })
}
