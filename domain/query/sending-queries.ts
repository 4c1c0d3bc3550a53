import { collections } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'

/** Replies whose time has come. Server only. */
export function dueScheduledQuery(now: Date): QuerySpec {
  const where: QuerySpec['where'] = [
    ['state', '==', 'waiting'],
    ['sendAt', '<=', now],
  ]
  return {
    name: 'dueScheduled',
    path: collections.scheduled,
    group: false,
    where,
    orderBy: [['sendAt', 'asc']],
    limit: 100,
  }
}

/** What is to go out later on a ticket of this department, or is held, the next first. */
export function scheduledQuery(departmentId: string, ticketId: string): QuerySpec {
  const where: QuerySpec['where'] = [
    ['departmentId', '==', departmentId],
    ['ticketId', '==', ticketId],
  ]
  return {
    name: 'scheduled',
    path: collections.scheduled,
    group: false,
    where,
    orderBy: [['sendAt', 'asc']],
    limit: 10,
  }
}

/** Who has a draft on which ticket of these departments, the newest first. */
export function draftMarksQuery(departments: readonly string[]): QuerySpec {
  const where: QuerySpec['where'] = [['departmentId', 'in', [...departments]]]
  return {
    name: 'draftMarks',
    path: collections.draftMarks,
    group: false,
    where,
    orderBy: [['at', 'desc']],
    limit: 100,
  }
}

function ofTicketQuery(name: string, path: string, ticketId: string): QuerySpec {
  return { name, path, group: false, where: [['ticketId', '==', ticketId]], orderBy: [], limit: 100 }
}

/** The same of one ticket, wherever it is: for when it moves. Server only. */
export const scheduledOfTicketQuery = (ticketId: string): QuerySpec =>
  ofTicketQuery('scheduledOfTicket', collections.scheduled, ticketId)
export const draftMarksOfTicketQuery = (ticketId: string): QuerySpec =>
  ofTicketQuery('draftMarksOfTicket', collections.draftMarks, ticketId)
