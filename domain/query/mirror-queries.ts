import { collections } from '../paths/paths.ts'
import type { Bucket } from '../ticket/category.ts'
import type { QuerySpec } from './spec.ts'
import { WINDOW } from './ticket-queries.ts'

/** Rows a page holds at most. */
export const PAGE = 250

type Where = QuerySpec['where'][number]

function of(path: string, name: string, departments: readonly string[], where: readonly Where[]) {
  const mine: Where = ['departmentId', 'in', [...departments]]
  return { name, path, group: false, where: [mine, ...where] }
}

/** The tickets of these departments (at most 20) that changed last, whatever their status: the change feed. */
export function ticketFeedQuery(departments: readonly string[]): QuerySpec {
  const orderBy = [['updatedAt', 'desc']] as const
  return { ...of(collections.tickets, 'ticketFeed', departments, []), orderBy, limit: WINDOW }
}

/** What changed since, oldest change first: what the feed missed. To be paged. */
export function ticketChangesQuery(departments: readonly string[], since: Date): QuerySpec {
  const orderBy = [
    ['updatedAt', 'asc'],
    ['__name__', 'asc'],
  ] as const
  const where: Where[] = [['updatedAt', '>=', since]]
  return { ...of(collections.tickets, 'ticketChanges', departments, where), orderBy, limit: PAGE }
}

/** A bucket from its top, what is due first on top; done tickets newest first. To be paged: what is equal goes by id. */
export function ticketPageQuery(departments: readonly string[], bucket: Bucket, limit = PAGE): QuerySpec {
  const where: Where[] = [['bucket', '==', bucket]]
  const isDone = bucket === 'done'
  const orderBy = isDone
    ? ([
        ['updatedAt', 'desc'],
        ['__name__', 'desc'],
      ] as const)
    : ([
        ['sla.nextAt', 'asc'],
        ['__name__', 'asc'],
      ] as const)
  const name = isDone ? 'ticketPageDone' : 'ticketPage'
  return { ...of(collections.tickets, name, departments, where), orderBy, limit }
}

/** What left these departments since, the newest first. */
export function departuresQuery(departments: readonly string[], since: Date): QuerySpec {
  const where: Where[] = [['at', '>=', since]]
  const orderBy = [['at', 'desc']] as const
  return { ...of(collections.departures, 'departures', departments, where), orderBy, limit: 2 * WINDOW }
}
