import {
  agentsQuery,
  answeredMessageQuery,
  bulkRecordsQuery,
  bulkTicketsQuery,
  runningBulkJobsQuery,
  staleBulkJobsQuery,
  articlesQuery,
  cannedResponsesQuery,
  customerContractsQuery,
  departmentsQuery,
  departuresQuery,
  draftMarksOfTicketQuery,
  draftMarksQuery,
  dueInboundQuery,
  dueOutboxQuery,
  earlierEventsQuery,
  earlierMessagesQuery,
  earlierNotesQuery,
  dueScheduledQuery,
  eventsQuery,
  everyQuery,
  failedOutboxQuery,
  firstMessagesQuery,
  lastAnswerQuery,
  mailboxesQuery,
  mergedMessagesQuery,
  mergedNotesQuery,
  messagesQuery,
  notesQuery,
  openOfCustomerQuery,
  organisationByDomainQuery,
  parkedAmongQuery,
  organisationContractsQuery,
  organisationsQuery,
  parkedQuery,
  presenceQuery,
  publishedArticlesQuery,
  queuedMessageQuery,
  recentTicketsQuery,
  requesterQuery,
  scheduledOfTicketQuery,
  scheduledQuery,
  staleQueuedMessagesQuery,
  statusesQuery,
  ticketByNumberQuery,
  timeEntriesQuery,
  timeSumQuery,
  ticketChangesQuery,
  ticketFeedQuery,
  ticketPageQuery,
  viewsQuery,
  type QuerySpec,
} from '@emberdesk/domain/query'
import { describe, expect, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, agents, department, everybody, type Person } from './support/people.ts'
import { runQuery } from './support/run-query.ts'
import { sampleDesk } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

const mine = ['support']
const ticketId = 'tk000000000000000001'
const now = new Date()
const withCustomer: Person[] = [...department, 'the customer of the ticket']

/** Every query of the desk as an agent of `support` runs it, and who else may. */
const queries: [spec: QuerySpec, allowed: Person[]][] = [
  [requesterQuery(mine, 'customer-1'), department],
  [messagesQuery(ticketId), withCustomer],
  [firstMessagesQuery(ticketId), withCustomer],
  [answeredMessageQuery(ticketId, now), withCustomer],
  [lastAnswerQuery(ticketId), withCustomer],
  [queuedMessageQuery(ticketId), withCustomer],
  [mergedMessagesQuery(ticketId, 'other'), withCustomer],
  [mergedNotesQuery(ticketId, 'other'), department],
  [notesQuery(ticketId), department],
  [eventsQuery(ticketId), department],
  [presenceQuery(mine, now), department],
  [agentsQuery(), agents],
  [departmentsQuery(), agents],
  [statusesQuery(), agents],
  [failedOutboxQuery(), admins],
  [parkedQuery(), agents],
  [organisationsQuery(), agents],
  [cannedResponsesQuery(), agents],
  [articlesQuery(), agents],
  [publishedArticlesQuery(), everybody],
  [mailboxesQuery(), admins],
  [parkedAmongQuery(['a', 'b']), agents],
  [organisationByDomainQuery('harbour.example'), agents],
  [ticketByNumberQuery('26-000421-7'), admins],
  [recentTicketsQuery('customer-1', now, now, 3), admins],
  [dueOutboxQuery(now), admins],
  [dueInboundQuery(now), []],
  [dueScheduledQuery(now), admins],
  [scheduledQuery('support', ticketId), department],
  [scheduledOfTicketQuery(ticketId), admins],
  [draftMarksQuery(mine), department],
  [draftMarksOfTicketQuery(ticketId), admins],
  [staleQueuedMessagesQuery(now), []],
  [bulkTicketsQuery(null, 'active', 'tk0'), admins],
  [bulkRecordsQuery('job', null), []],
  [staleBulkJobsQuery(now), admins],
  [runningBulkJobsQuery('ada', 3), ['an agent of the department', 'an admin']],
  [earlierMessagesQuery(ticketId, now), withCustomer],
  [earlierNotesQuery(ticketId, now), department],
  [earlierEventsQuery(ticketId, now), department],
  [customerContractsQuery('customer-1'), agents],
  [openOfCustomerQuery('customer-1'), admins],
  [organisationContractsQuery('harbour'), agents],
  [timeEntriesQuery(ticketId), department],
  [timeSumQuery(ticketId), department],
  [viewsQuery('ada'), ['an agent of the department']],
  [ticketFeedQuery(mine), department],
  [ticketChangesQuery(mine, now), department],
  [ticketPageQuery(mine, 'active'), department],
  [ticketPageQuery(mine, 'done'), department],
  [departuresQuery(mine, now), department],
]

describe('the queries of the desk', () => {
  const desk = useRulesDesk('queries', sampleDesk)

  it('are all in this table', () => {
    const tested = new Set(queries.map(([spec]) => spec.name))
    expect(
      everyQuery()
        .map((spec) => spec.name)
        .filter((name) => !tested.has(name)),
    ).toEqual([])
  })

  for (const [spec, allowed] of queries) {
    whoMay(desk, `run the query ${spec.name}`, allowed, (db) => runQuery(db, spec))
  }

  whoMay(desk, 'run the queue of twenty departments', admins, (db) =>
    runQuery(db, ticketPageQuery([...mine, ...Array.from({ length: 19 }, (_, i) => `other-${i}`)], 'active')),
  )
})
