import { collections, eventsPath, messagesPath, notesPath } from '../paths/paths.ts'
import type { Bucket } from '../ticket/category.ts'
import type { QuerySpec } from './spec.ts'

/** Rows a window shows at first and grows by; the most a listener may hold is `MAX_WINDOW`. */
export const WINDOW = 50
export const MAX_WINDOW = 100

type Where = QuerySpec['where'][number]

function ticketQuery(
  name: string,
  departments: readonly string[],
  where: readonly Where[],
  order: readonly [string, 'asc' | 'desc'],
  limit: number,
): QuerySpec {
  const mine: Where = ['departmentId', 'in', [...departments]]
  const capped = Math.min(limit, MAX_WINDOW)
  return {
    name,
    path: collections.tickets,
    group: false,
    where: [mine, ...where],
    orderBy: [order],
    limit: capped,
  }
}

/** One bucket of the given departments (at most 20), what is due first on top; done tickets newest first. */
export function queueQuery(departments: readonly string[], bucket: Bucket, limit = WINDOW): QuerySpec {
  return bucket === 'done'
    ? ticketQuery('queueDone', departments, [['bucket', '==', bucket]], ['updatedAt', 'desc'], limit)
    : ticketQuery('queue', departments, [['bucket', '==', bucket]], ['sla.nextAt', 'asc'], limit)
}

/** Tickets in a bucket that belong to one agent, or to nobody (`null`). */
export function assigneeQuery(
  departments: readonly string[],
  assigneeId: string | null,
  bucket: Bucket,
  limit = WINDOW,
): QuerySpec {
  const where: Where[] = [
    ['assigneeId', '==', assigneeId],
    ['bucket', '==', bucket],
  ]
  return ticketQuery('assignee', departments, where, ['sla.nextAt', 'asc'], limit)
}

/** A requester's tickets, newest first. */
export function requesterQuery(departments: readonly string[], customerId: string, limit = 10): QuerySpec {
  return ticketQuery(
    'requester',
    departments,
    [['requester.customerId', '==', customerId]],
    ['updatedAt', 'desc'],
    limit,
  )
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
