import type { Message } from '@emberdesk/domain/message'
import { sampleMessage, sampleReply, sampleTicket as baseTicket } from '@emberdesk/domain/testing'
import { bucketOf, defaultStatuses, type Ticket } from '@emberdesk/domain/ticket'
import { serverTimestamp } from 'firebase/firestore'
import type { Documents } from './desk.ts'
import { people } from './people.ts'

export const TICKET = 'tickets/tk000000000000000001'
export const FIRST_MESSAGE = 'in000000000000000001'
export const NEW_MESSAGE = 'out00000000000000001'

export function sampleTicket(over: Partial<Ticket> = {}): Ticket {
  return baseTicket({
    tags: ['lamp'],
    requester: { customerId: 'customer-1', name: 'Noor', email: 'noor@example.com' },
    participants: ['noor@example.com'],
    lastMessageId: FIRST_MESSAGE,
    ...over,
  })
}

export function receivedMessage(): Message {
  return sampleMessage({
    from: { name: 'Noor', address: 'noor@example.com' },
    rawPath: 'raw/2026/11/0.eml',
    by: 'customer-1',
  })
}

/** An agent's reply as the browser writes it. */
export function queuedReply(uid: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...sampleReply({
      from: { name: 'Tallow & Pine support', address: 'support@tallowpine.example' },
      to: [{ name: 'Noor', address: 'noor@example.com' }],
      text: 'Please send us a photo.',
      newText: 'Please send us a photo.',
      by: uid,
    }),
    at: serverTimestamp(),
    ...over,
  }
}

/** A desk with three departments, its agents, the eight statuses, and one ticket with one message in `support`. */
export function sampleDesk(ticket: Partial<Ticket> = {}): Documents {
  const documents: Documents = {
    [TICKET]: { ...sampleTicket(ticket) },
    [`${TICKET}/messages/${FIRST_MESSAGE}`]: { ...receivedMessage() },
    'portal/customer-1/tickets/tk000000000000000001': { number: '26-000421-7', subject: 'The lamp flickers' },
  }
  for (const id of ['support', 'billing', 'delivery']) documents[`departments/${id}`] = { name: id }
  for (const { id, ...status } of defaultStatuses) documents[`statuses/${id}`] = status
  for (const person of Object.values(people)) {
    if (person && 'claims' in person) {
      documents[`agents/${person.uid}`] = { name: person.uid, ...person.claims, active: true }
    }
  }
  documents['agents/gone'] = { name: 'gone', role: 'agent', departments: ['support'], active: false }
  return documents
}

/** Fields of a ticket that give it one of the default statuses. */
export function inStatus(id: string): Pick<Ticket, 'status' | 'category' | 'bucket'> {
  const status = defaultStatuses.find((candidate) => candidate.id === id)
  if (!status) throw new Error(`No default status ${id}`)
  return { status: id, category: status.category, bucket: bucketOf(status.category) }
}
