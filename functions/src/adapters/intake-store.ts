import {
  mailKeySchema,
  MAX_MERGE_HOPS,
  planBatch,
  type DocumentWrite,
  type Filing,
  type IntakeDesk,
  type IntakeState,
  type MailKey,
} from '@emberdesk/domain/inbound'
import { collections, ticketPath } from '@emberdesk/domain/paths'
import { ticketByNumberQuery } from '@emberdesk/domain/query'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import type { DocumentSnapshot, Timestamp, WriteBatch } from 'firebase-admin/firestore'
import * as z from 'zod'
import type { IntakeStore } from '../intake/ports.ts'
import { parseDocument } from './documents.ts'
import { db } from './firebase.ts'
import { isLostToOthers } from './lost-to-others.ts'
import { runQuery } from './queries.ts'
import { createReadTogether } from './read-together.ts'

const MAX_ATTEMPTS = 8
const PAUSE_MS = 40

const counterSchema = z.object({ value: z.number().int().nonnegative() })
const keyPath = (id: string) => `${collections.mailKeys}/${id}`
const counterPath = (year: number) => `${collections.counters}/${year}`

/** Reads documents together. */
type ReadAll = (paths: readonly string[]) => Promise<DocumentSnapshot[]>

const readAll: ReadAll = async (paths) => {
  const refs = [...new Set(paths)].map((path) => db().doc(path))
  return refs.length === 0 ? [] : db().getAll(...refs)
}

/** Reads, and remembers of which moment what was read is; null for what did not exist. */
function witness() {
  const seen = new Map<string, Timestamp | null>()
  const read: ReadAll = async (paths) => {
    const snapshots = await readAll(paths)
    for (const { ref, updateTime } of snapshots) seen.set(ref.path, updateTime ?? null)
    return snapshots
  }
  return { seen, read }
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
async function addMergeTargets(tickets: Map<string, Ticket>, read: ReadAll): Promise<void> {
  for (let hop = 0; hop < MAX_MERGE_HOPS; hop++) {
    const targets = [...tickets.values()].flatMap((ticket) => ticket.mergedInto ?? [])
    const missing = targets.filter((id) => !tickets.has(id))
    if (missing.length === 0) return
    const found = ofSchema(await read(missing.map(ticketPath)), collections.tickets, ticketSchema)
    for (const [id, ticket] of found) tickets.set(id, ticket)
  }
}

async function loadState(filings: readonly Filing[], read: ReadAll): Promise<IntakeState> {
  const snapshots = await read(
    filings.flatMap(({ incoming, keyIds }) => [
      counterPath(incoming.receivedAt.getUTCFullYear()),
      keyPath(keyIds.plain),
      ...('ticketId' in incoming.match ? [ticketPath(incoming.match.ticketId)] : []),
    ]),
  )
  const keys = ofSchema(snapshots, collections.mailKeys, mailKeySchema)
  const tickets = ofSchema(snapshots, collections.tickets, ticketSchema)
  const counters = ofSchema(snapshots, collections.counters, counterSchema)
  const taken = filings.filter(({ incoming, keyIds }) =>
    isTaken(keys.get(keyIds.plain), incoming.contentHash),
  )
  const others = await read(taken.map(({ keyIds }) => keyPath(keyIds.withContent)))
  await addMergeTargets(tickets, read)
  return {
    keys: new Map([...keys, ...ofSchema(others, collections.mailKeys, mailKeySchema)]),
    tickets,
    counters: new Map([...counters].map(([year, { value }]) => [Number(year), value])),
  }
}

const readTogether = createReadTogether(readAll)
const readKey = async (id: string) => parseDocument(await readTogether(keyPath(id)), mailKeySchema)

/** Whether a Message-ID was used for other content. */
function isTaken(key: MailKey | undefined, contentHash: string): boolean {
  return key !== undefined && key.contentHash !== contentHash
}

/** Adds a write that holds only if its document still is as it was read. */
function apply(
  batch: WriteBatch,
  { kind, path, data }: DocumentWrite,
  seen: ReadonlyMap<string, Timestamp | null>,
): void {
  const ref = db().doc(path)
  const lastUpdateTime = seen.get(path)
  if (kind === 'create' || lastUpdateTime === null) batch.create(ref, data)
  else if (lastUpdateTime) batch.update(ref, data, { lastUpdateTime })
  else if (kind === 'set') batch.set(ref, data)
  else batch.update(ref, data)
}

/**
 * One optimistic transaction: read, plan, and commit on the condition that nothing that was read has changed. Firestore's own
 * transactions lock what they read; those of an instance that is killed in the middle would hold the counter, and so the whole
 * intake, for up to a minute.
 */
async function commitOnce(filings: readonly Filing[], desk: IntakeDesk, now: Date) {
  const { seen, read } = witness()
  const plan = planBatch(await loadState(filings, read), filings, desk, now)
  const batch = db().batch()
  for (const write of plan.writes) apply(batch, write, seen)
  if (plan.writes.length > 0) await batch.commit()
  return plan.results
}

/** Intake in Firestore. */
export const firestoreIntakeStore: IntakeStore = {
  async findKey(keyIds, contentHash) {
    const key = await readKey(keyIds.plain)
    return key && isTaken(key, contentHash) ? readKey(keyIds.withContent) : key
  },
  async findKeys(keyIds) {
    const snapshots = await readAll(keyIds.map(keyPath))
    const found = ofSchema(snapshots, collections.mailKeys, mailKeySchema)
    return keyIds.flatMap((id) => found.get(id) ?? [])
  },
  async findTickets(ticketIds) {
    const snapshots = await readAll(ticketIds.map(ticketPath))
    const tickets = ofSchema(snapshots, collections.tickets, ticketSchema)
    await addMergeTargets(tickets, readAll)
    return tickets
  },
  async findTicketByNumber(number) {
    const [row] = await runQuery(ticketByNumberQuery(number), ticketSchema)
    return row ? { id: row.id, ticket: row.data } : null
  },
  async commit(filings, desk, now) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await commitOnce(filings, desk, now)
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isLostToOthers(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * Math.random()))
      }
    }
  },
  isContention: isLostToOthers,
}
