import {
  bulkRecordsQuery,
  bulkTicketsQuery,
  runningBulkJobsQuery,
  staleBulkJobsQuery,
} from './bulk-queries.ts'
import { articlesQuery, cannedResponsesQuery, publishedArticlesQuery } from './canned-queries.ts'
import {
  customerContractsQuery,
  openOfCustomerQuery,
  organisationContractsQuery,
  timeEntriesQuery,
  timeSumQuery,
} from './customer-queries.ts'
import {
  agentsQuery,
  departmentsQuery,
  failedOutboxQuery,
  mailboxesQuery,
  organisationsQuery,
  parkedQuery,
  presenceQuery,
  statusesQuery,
} from './list-queries.ts'
import { mergedMessagesQuery, mergedNotesQuery, queuedMessageQuery } from './merge-queries.ts'
import { departuresQuery, ticketChangesQuery, ticketFeedQuery, ticketPageQuery } from './mirror-queries.ts'
import {
  dueInboundQuery,
  dueOutboxQuery,
  organisationByDomainQuery,
  parkedAmongQuery,
  recentTicketsQuery,
  staleQueuedMessagesQuery,
  ticketByNumberQuery,
} from './server-queries.ts'
import {
  draftMarksOfTicketQuery,
  draftMarksQuery,
  dueScheduledQuery,
  scheduledOfTicketQuery,
  scheduledQuery,
} from './sending-queries.ts'
import type { QuerySpec } from './spec.ts'
import { earlierEventsQuery, earlierMessagesQuery, earlierNotesQuery } from './stream-queries.ts'
import {
  answeredMessageQuery,
  eventsQuery,
  firstMessagesQuery,
  lastAnswerQuery,
  messagesQuery,
  notesQuery,
  requesterQuery,
} from './ticket-queries.ts'
import { viewsQuery } from './view-queries.ts'

/** One sample of every query that Emberdesk runs, for the test that holds each against firestore.indexes.json. */
export function everyQuery(): QuerySpec[] {
  const now = new Date(0)
  return [
    requesterQuery(['d'], 'c'),
    messagesQuery('t'),
    firstMessagesQuery('t'),
    answeredMessageQuery('t', now),
    lastAnswerQuery('t'),
    notesQuery('t'),
    eventsQuery('t'),
    agentsQuery(),
    departmentsQuery(),
    statusesQuery(),
    presenceQuery(['d'], now),
    failedOutboxQuery(),
    parkedQuery(),
    organisationsQuery(),
    cannedResponsesQuery(),
    articlesQuery(),
    publishedArticlesQuery(),
    mailboxesQuery(),
    ticketByNumberQuery('n'),
    parkedAmongQuery(['a', 'b']),
    organisationByDomainQuery('d'),
    recentTicketsQuery('c', now, now, 1),
    mergedMessagesQuery('t', 's'),
    mergedNotesQuery('t', 's'),
    queuedMessageQuery('t'),
    dueOutboxQuery(now),
    dueInboundQuery(now),
    staleQueuedMessagesQuery(now),
    bulkTicketsQuery(['d'], 'active', 't'),
    bulkTicketsQuery(null, 'done', null),
    bulkRecordsQuery('j', 't'),
    staleBulkJobsQuery(now),
    runningBulkJobsQuery('u', 3),
    earlierMessagesQuery('t', now),
    earlierNotesQuery('t', now),
    earlierEventsQuery('t', now),
    customerContractsQuery('c'),
    openOfCustomerQuery('c'),
    organisationContractsQuery('o'),
    timeEntriesQuery('t'),
    timeSumQuery('t'),
    viewsQuery('u'),
    ticketFeedQuery(['d']),
    ticketChangesQuery(['d'], now),
    ticketPageQuery(['d'], 'active'),
    ticketPageQuery(['d'], 'done'),
    departuresQuery(['d'], now),
    dueScheduledQuery(now),
    scheduledQuery('d', 't'),
    scheduledOfTicketQuery('t'),
    draftMarksQuery(['d']),
    draftMarksOfTicketQuery('t'),
  ]
}
