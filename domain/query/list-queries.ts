import { collections } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'

function listQuery(name: string, orderBy: string, limit: number): QuerySpec {
  return { name, path: name, group: false, where: [], orderBy: [[orderBy, 'asc']], limit }
}

/** Configuration, listened to once a session. */
export const agentsQuery = (): QuerySpec => listQuery(collections.agents, 'name', 100)
export const departmentsQuery = (): QuerySpec => listQuery(collections.departments, 'order', 50)
export const statusesQuery = (): QuerySpec => listQuery(collections.statuses, 'order', 50)

/** Mailboxes that are fetched, for admins. */
export const mailboxesQuery = (): QuerySpec => listQuery(collections.mailboxes, 'address', 20)

/** Who belongs together, by name. */
export const organisationsQuery = (): QuerySpec => listQuery(collections.organisations, 'name', 100)

/** Who is at work on tickets of these departments, as far as known at `since` (now less the lease). */
export function presenceQuery(departments: readonly string[], since: Date): QuerySpec {
  const where: QuerySpec['where'] = [
    ['departmentId', 'in', [...departments]],
    ['at', '>', since],
  ]
  return {
    name: 'presence',
    path: collections.presence,
    group: false,
    where,
    orderBy: [['at', 'desc']],
    limit: 100,
  }
}

/** Mails that could not be sent for good, for admins. */
export function failedOutboxQuery(): QuerySpec {
  const where: QuerySpec['where'] = [['state', '==', 'failed']]
  return {
    name: 'failedOutbox',
    path: collections.outbox,
    group: false,
    where,
    orderBy: [['createdAt', 'desc']],
    limit: 50,
  }
}

/** Addresses that get no automatic mail because mail to them came back, the newest first. */
export function parkedQuery(): QuerySpec {
  return {
    name: 'parked',
    path: collections.parked,
    group: false,
    where: [],
    orderBy: [['at', 'desc']],
    limit: 100,
  }
}
