import { customerSchema } from '@emberdesk/domain/customer'
import {
  mailKeySchema,
  MAX_MERGE_HOPS,
  planBatch,
  type DocumentWrite,
  type Filing,
  type IntakeState,
  type MailKey,
} from '@emberdesk/domain/inbound'
import { collections, ticketPath } from '@emberdesk/domain/paths'
import { ticketByNumberQuery } from '@emberdesk/domain/query'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import * as z from 'zod'
import type { IntakeStore } from '../intake/ports.ts'
import { parseDocument } from './documents.ts'
import { db } from './firebase.ts'
import { runQuery } from './queries.ts'

/** gRPC status of a transaction that lost to others (google.rpc.Code.ABORTED). */
const ABORTED = 10
const MAX_ATTEMPTS = 5

const counterSchema = z.object({ value: z.number().int().nonnegative() })
const keyPath = (id: string) => `${collections.mailKeys}/${id}`
const customerPath = (id: string) => `${collections.customers}/${id}`
const counterPath = (year: number) => `${collections.counters}/${year}`

/** Reads documents together; outside a transaction when none is given. */
type ReadAll = (paths: readonly string[]) => Promise<DocumentSnapshot[]>

function reader(transaction?: Transaction): ReadAll {
  return async (paths) => {
    const refs = [...new Set(paths)].map((path) => db().doc(path))
    if (refs.length === 0) return []
    return transaction ? transaction.getAll(...refs) : db().getAll(...refs)
  }
}

function ofSchema<T>(snapshots: readonly DocumentSnapshot[], prefix: string, schema: z.ZodType<T>) {
  const found = new Map<string, T>()
  for (const snapshot of snapshots) {
    if (!snapshot.ref.path.startsWith(`${prefix}/`)) continue
    const data = parseDocument(snapshot, schema)
    if (data) found.set(snapshot.id, data)
  }
  return found
}

/** Adds the tickets that these have been merged into, a hop at a time. */
async function addMergeTargets(tickets: Map<string, Ticket>, readAll: ReadAll): Promise<void> {
  for (let hop = 0; hop < MAX_MERGE_HOPS; hop++) {
    const targets = [...tickets.values()].flatMap((ticket) => ticket.mergedInto ?? [])
    const missing = targets.filter((id) => !tickets.has(id))
    if (missing.length === 0) return
    const read = ofSchema(await readAll(missing.map(ticketPath)), collections.tickets, ticketSchema)
    for (const [id, ticket] of read) tickets.set(id, ticket)
  }
}

async function loadState(filings: readonly Filing[], readAll: ReadAll): Promise<IntakeState> {
  const snapshots = await readAll(
    filings.flatMap(({ incoming, keyIds, customerId }) => [
      counterPath(incoming.receivedAt.getUTCFullYear()),
      keyPath(keyIds.plain),
      customerPath(customerId),
      ...(incoming.match.kind === 'append' ? [ticketPath(incoming.match.ticketId)] : []),
    ]),
  )
  const keys = ofSchema(snapshots, collections.mailKeys, mailKeySchema)
  const tickets = ofSchema(snapshots, collections.tickets, ticketSchema)
  const counters = ofSchema(snapshots, collections.counters, counterSchema)
  const taken = filings.filter(({ incoming, keyIds }) =>
    isTaken(keys.get(keyIds.plain), incoming.contentHash),
  )
  const others = await readAll(taken.map(({ keyIds }) => keyPath(keyIds.withContent)))
  await addMergeTargets(tickets, readAll)
  return {
    keys: new Map([...keys, ...ofSchema(others, collections.mailKeys, mailKeySchema)]),
    tickets,
    customers: ofSchema(snapshots, collections.customers, customerSchema),
    counters: new Map([...counters].map(([year, { value }]) => [Number(year), value])),
  }
}

/** Whether a Message-ID was used for other content. */
function isTaken(key: MailKey | undefined, contentHash: string): boolean {
  return key !== undefined && key.contentHash !== contentHash
}

function apply(transaction: Transaction, { kind, path, data }: DocumentWrite): void {
  const ref = db().doc(path)
  if (kind === 'create') transaction.create(ref, data)
  else if (kind === 'set') transaction.set(ref, data)
  else transaction.update(ref, data)
}

/** Intake in Firestore. */
export const firestoreIntakeStore: IntakeStore = {
  async findKey(keyIds, contentHash) {
    const plain = await reader()([keyPath(keyIds.plain)])
    const key = ofSchema(plain, collections.mailKeys, mailKeySchema).get(keyIds.plain)
    if (!isTaken(key, contentHash)) return key ?? null
    const other = await reader()([keyPath(keyIds.withContent)])
    return ofSchema(other, collections.mailKeys, mailKeySchema).get(keyIds.withContent) ?? null
  },
  async findKeys(keyIds) {
    const snapshots = await reader()(keyIds.map(keyPath))
    const found = ofSchema(snapshots, collections.mailKeys, mailKeySchema)
    return keyIds.flatMap((id) => found.get(id) ?? [])
  },
  async findTickets(ticketIds) {
    const snapshots = await reader()(ticketIds.map(ticketPath))
    const tickets = ofSchema(snapshots, collections.tickets, ticketSchema)
    await addMergeTargets(tickets, reader())
    return tickets
  },
  async findTicketByNumber(number) {
    const [row] = await runQuery(ticketByNumberQuery(number), ticketSchema)
    return row ? { id: row.id, ticket: row.data } : null
  },
  async commit(filings, desk, now) {
    return db().runTransaction(
      async (transaction) => {
        const plan = planBatch(await loadState(filings, reader(transaction)), filings, desk, now)
        for (const write of plan.writes) apply(transaction, write)
        return plan.results
      },
      { maxAttempts: MAX_ATTEMPTS },
    )
  },
  isContention: (error) => (error as { code?: unknown }).code === ABORTED,
}
