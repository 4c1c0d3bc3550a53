import { collections, timePath } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'
import { WINDOW } from './ticket-queries.ts'

function contractsOf(name: string, field: string, id: string): QuerySpec {
  return {
    name,
    path: collections.contracts,
    group: false,
    where: [[field, '==', id]],
    orderBy: [],
    limit: 20,
  }
}

/** What a customer has bought himself. */
export const customerContractsQuery = (customerId: string): QuerySpec =>
  contractsOf('customerContracts', 'customerId', customerId)

/** What an organisation has bought for all its people. */
export const organisationContractsQuery = (organisationId: string): QuerySpec =>
  contractsOf('organisationContracts', 'organisationId', organisationId)

/** A customer's open tickets in all departments. Server only. */
export function openOfCustomerQuery(customerId: string): QuerySpec {
  return {
    name: 'openOfCustomer',
    path: collections.tickets,
    group: false,
    where: [
      ['requester.customerId', '==', customerId],
      ['bucket', 'in', ['active', 'waiting']],
    ],
    orderBy: [['updatedAt', 'desc']],
    limit: 100,
  }
}

/** The newest time entries of a ticket. */
export function timeEntriesQuery(ticketId: string, limit = WINDOW): QuerySpec {
  return {
    name: 'timeEntries',
    path: timePath(ticketId),
    group: false,
    where: [],
    orderBy: [['at', 'desc']],
    limit,
  }
}

/** All time entries of a ticket, to be summed up by the database: a read per thousand. Server only. */
export function timeSumQuery(ticketId: string): QuerySpec {
  return {
    name: 'timeSum',
    path: timePath(ticketId),
    group: false,
    where: [],
    orderBy: [['minutes', 'desc']],
    limit: 1_000,
  }
}
