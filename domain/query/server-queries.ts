import { collections } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'

/** A ticket by its number, as the subject of a mail claims it. Server only. */
export function ticketByNumberQuery(number: string): QuerySpec {
  const where: QuerySpec['where'] = [['number', '==', number]]
  return { name: 'ticketByNumber', path: collections.tickets, group: false, where, orderBy: [], limit: 1 }
}

/** The newest tickets of a customer that came between two times, the later included. Server only. */
export function recentTicketsQuery(customerId: string, since: Date, until: Date, limit: number): QuerySpec {
  const where: QuerySpec['where'] = [
    ['requester.customerId', '==', customerId],
    ['createdAt', '>=', since],
    ['createdAt', '<=', until],
  ]
  return {
    name: 'recentTickets',
    path: collections.tickets,
    group: false,
    where,
    orderBy: [['createdAt', 'desc']],
    limit,
  }
}

/** The organisation that a mail domain belongs to. Server only. */
export function organisationByDomainQuery(domain: string): QuerySpec {
  const where: QuerySpec['where'] = [['domains', 'array-contains', domain]]
  return {
    name: 'organisationByDomain',
    path: collections.organisations,
    group: false,
    where,
    orderBy: [],
    limit: 1,
  }
}

/** Values that one query may name. */
export const MAX_IN = 30

/** Which of these addresses (at most `MAX_IN`, lower case) are parked. Server only. */
export function parkedAmongQuery(addresses: readonly string[]): QuerySpec {
  const where: QuerySpec['where'] = [['address', 'in', [...addresses]]]
  return { name: 'parkedAmong', path: collections.parked, group: false, where, orderBy: [], limit: MAX_IN }
}

/** What of the outbox has to be looked at now: due, to be tried again, or left leased by a crash. */
export function dueOutboxQuery(now: Date): QuerySpec {
  return dueQuery('dueOutbox', collections.outbox, now)
}

/** Mail accepted and not yet filed. */
export function dueInboundQuery(now: Date): QuerySpec {
  return dueQuery('dueInbound', collections.inbound, now)
}

function dueQuery(name: string, path: string, now: Date): QuerySpec {
  const where: QuerySpec['where'] = [['nextTryAt', '<=', now]]
  return { name, path, group: false, where, orderBy: [['nextTryAt', 'asc']], limit: 100 }
}

/** Agents' replies whose trigger got lost: still queued although old. */
export function staleQueuedMessagesQuery(before: Date): QuerySpec {
  const where: QuerySpec['where'] = [
    ['state', '==', 'queued'],
    ['at', '<=', before],
  ]
  return {
    name: 'staleQueuedMessages',
    path: 'messages',
    group: true,
    where,
    orderBy: [['at', 'asc']],
    limit: 100,
  }
}
