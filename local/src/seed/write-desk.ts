import {
  collections,
  eventsPath,
  messagesPath,
  notesPath,
  ticketPath,
  timePath,
} from '@emberdesk/domain/paths'
import type { AdminSettings, PublicSettings } from '@emberdesk/domain/settings'
import { defaultStatuses } from '@emberdesk/domain/ticket'
import type { Firestore } from 'firebase-admin/firestore'
import { articles } from './articles/index.ts'
import type { DemoDesk } from './build-desk.ts'
import { cannedResponses } from './canned/index.ts'
import { agents, departments, DESK_NAME } from './company.ts'
import type { DemoTicket } from './demo-ticket.ts'
import { contracts, organisations } from './people/organisations.ts'

type Document = [path: string, data: object]

function withoutId<T extends { id: string }>(collection: string, all: readonly T[]): Document[] {
  return all.map(({ id, ...data }) => [`${collection}/${id}`, data])
}

function ticketDocuments({ id, ticket, messages, notes, events, time, customer }: DemoTicket): Document[] {
  const below = (path: string, all: readonly { id: string; data: object }[]) =>
    all.map(({ id: child, data }): Document => [`${path}/${child}`, data])
  return [
    [ticketPath(id), ticket],
    [`${collections.customers}/${customer.id}`, customer.data],
    ...below(messagesPath(id), messages),
    ...below(notesPath(id), notes),
    ...below(eventsPath(id), events),
    ...below(timePath(id), time),
  ]
}

/** Every document of the demo desk by its path. */
export function demoDocuments(desk: DemoDesk, now: Date): Document[] {
  const shown: PublicSettings = { deskName: DESK_NAME, locale: 'en' }
  const admin: AdminSettings = { requestsPerAddress: 20, requestsPerSender: 10, setUpAt: now }
  return [
    [`${collections.settings}/public`, shown],
    [`${collections.settings}/admin`, admin],
    ...withoutId(collections.departments, departments),
    ...withoutId(collections.agents, agents),
    ...withoutId(collections.statuses, defaultStatuses),
    ...withoutId(collections.organisations, organisations(now)),
    ...withoutId(collections.contracts, contracts(now)),
    ...withoutId(collections.cannedResponses, cannedResponses(now)),
    ...withoutId(collections.articles, articles(now)),
    ...[...desk.counters].map(([year, value]): Document => [`${collections.counters}/${year}`, { value }]),
    ...desk.mailKeys.map(({ id, data }): Document => [`${collections.mailKeys}/${id}`, data]),
    ...desk.tickets.flatMap(ticketDocuments),
  ]
}

/** Writes them in batches that grow as the database keeps up. */
export async function writeDocuments(db: Firestore, documents: readonly Document[]): Promise<void> {
  const writer = db.bulkWriter()
  const writes = documents.map(([path, data]) => writer.set(db.doc(path), data))
  await writer.close()
  await Promise.all(writes)
}
