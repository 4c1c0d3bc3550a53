import { collections, eventsPath, messagesPath, notesPath } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'

/** Rows a window shows at first and grows by; the most a listener may hold is `MAX_WINDOW`. */
export const WINDOW = 50
export const MAX_WINDOW = 100

type Where = QuerySpec['where'][number]

/** A requester's tickets in these departments (at most 20), newest first. */
export function requesterQuery(departments: readonly string[], customerId: string, limit = 10): QuerySpec {
  return {
    name: 'requester',
    path: collections.tickets,
    group: false,
    where: [
      ['departmentId', 'in', [...departments]],
      ['requester.customerId', '==', customerId],
    ],
    orderBy: [['updatedAt', 'desc']],
    limit: Math.min(limit, MAX_WINDOW),
  }
}

/** The newest messages of a ticket. */
export function messagesQuery(ticketId: string, limit = WINDOW): QuerySpec {
  return {
    name: 'messages',
    path: messagesPath(ticketId),
    group: false,
    where: [],
    orderBy: [['at', 'desc']],
    limit,
  }
}

/** How a ticket began. */
export function firstMessagesQuery(ticketId: string, limit = 3): QuerySpec {
  return {
    name: 'firstMessages',
    path: messagesPath(ticketId),
    group: false,
    where: [],
    orderBy: [['at', 'asc']],
    limit,
  }
}

/** The last message from the customer that was there at a time: what an answer of that time answers. */
export function answeredMessageQuery(ticketId: string, at: Date): QuerySpec {
  const where: Where[] = [
    ['direction', '==', 'in'],
    ['at', '<=', at],
  ]
  return {
    name: 'answeredMessage',
    path: messagesPath(ticketId),
    group: false,
    where,
    orderBy: [['at', 'desc']],
    limit: 1,
  }
}

/** The last answer of an agent. Server only. */
export function lastAnswerQuery(ticketId: string): QuerySpec {
  return {
    name: 'lastAnswer',
    path: messagesPath(ticketId),
    group: false,
    where: [['direction', '==', 'out']],
    orderBy: [['at', 'desc']],
    limit: 1,
  }
}

export function notesQuery(ticketId: string, limit = WINDOW): QuerySpec {
  return {
    name: 'notes',
    path: notesPath(ticketId),
    group: false,
    where: [],
    orderBy: [['at', 'desc']],
    limit,
  }
}

export function eventsQuery(ticketId: string, limit = MAX_WINDOW): QuerySpec {
  return {
    name: 'events',
    path: eventsPath(ticketId),
    group: false,
    where: [],
    orderBy: [['at', 'desc']],
    limit,
  }
}
