import {
  followMerged,
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
import { bucketOf, ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import * as z from 'zod'
import type { ConditionalWrite, DocumentDatabase, SeenDocument } from './database.ts'
import type { IntakeStore } from './ports.ts'
import { createReadTogether } from './read-together.ts'

const MAX_ATTEMPTS = 8
const PAUSE_MS = 40

const counterSchema = z.object({ value: z.number().int().nonnegative() })
const keyPath = (id: string) => `${collections.mailKeys}/${id}`
const counterPath = (year: number) => `${collections.counters}/${year}`
const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

interface Dependencies {
  database: DocumentDatabase
  findTicketByNumber: IntakeStore['findTicketByNumber']
  pause(ms: number): Promise<void>
}

type ReadAll = DocumentDatabase['read']

/** Reads, and remembers the state of what was read. */
function witness(readAll: ReadAll) {
  const seen = new Map<string, unknown>()
  const read: ReadAll = async (paths) => {
    const documents = await readAll(paths)
    for (const { path, state } of documents) seen.set(path, state)
    return documents
  }
  return { seen, read }
}

function ofSchema<T>(documents: readonly SeenDocument[], prefix: string, schema: z.ZodType<T>) {
  const found = new Map<string, T>()
  for (const { path, data } of documents) {
    if (data && path.startsWith(`${prefix}/`)) found.set(idOf(path), schema.parse(data))
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

/** Whether a Message-ID was used for other content. */
function isTaken(key: MailKey | undefined, contentHash: string): boolean {
  return key !== undefined && key.contentHash !== contentHash
}

/** Whether a request that names a ticket may still make a new one: that is gone, or done with. */
function mayBeNew({ incoming: { match } }: Filing, tickets: ReadonlyMap<string, Ticket>): boolean {
  if (!('ticketId' in match)) return false
  const found = followMerged(tickets, match.ticketId)
  return !found || bucketOf(found.ticket.category) === 'done'
}

/**
 * What a batch depends on. Its mail keys are not read at first: each is created on the condition that there is none, and whoever files
 * a mail has looked for its key before; a commit that fails for that is made again with them.
 */
async function loadState(filings: readonly Filing[], read: ReadAll, withKeys: boolean): Promise<IntakeState> {
  const yearPath = ({ incoming }: Filing) => counterPath(incoming.receivedAt.getUTCFullYear())
  const documents = await read(
    filings.flatMap((filing) => {
      const { match } = filing.incoming
      return [
        ...(match.kind === 'new' ? [yearPath(filing)] : []),
        ...(withKeys ? [keyPath(filing.keyIds.plain)] : []),
        ...('ticketId' in match ? [ticketPath(match.ticketId)] : []),
      ]
    }),
  )
  const keys = ofSchema(documents, collections.mailKeys, mailKeySchema)
  const tickets = ofSchema(documents, collections.tickets, ticketSchema)
  const taken = filings.filter(({ incoming, keyIds }) =>
    isTaken(keys.get(keyIds.plain), incoming.contentHash),
  )
  const others = await read(taken.map(({ keyIds }) => keyPath(keyIds.withContent)))
  await addMergeTargets(tickets, read)
  const known = new Set(documents.map(({ path }) => path))
  const late = filings.filter((filing) => mayBeNew(filing, tickets)).map(yearPath)
  const more = await read(late.filter((path) => !known.has(path)))
  const counters = ofSchema([...documents, ...more], collections.counters, counterSchema)
  return {
    keys: new Map([...keys, ...ofSchema(others, collections.mailKeys, mailKeySchema)]),
    tickets,
    counters: new Map([...counters].map(([year, { value }]) => [Number(year), value])),
  }
}

/** A write that holds only if its document still is as it was read. */
function conditional(write: DocumentWrite, seen: ReadonlyMap<string, unknown>): ConditionalWrite {
  const { path } = write
  if (write.kind === 'set' && !seen.has(path)) throw new Error(`${path} is to be replaced, and was not read.`)
  return write.kind === 'create' || !seen.has(path) ? write : { ...write, ifState: seen.get(path) }
}

/**
 * The intake over a database without locks: each commit is an optimistic transaction, which reads, plans, and writes on the condition
 * that nothing that was read has changed. Firestore's own transactions lock what they read; those of an instance that is killed in the
 * middle would hold the counter, and so the whole intake, for up to a minute.
 */
export function createIntakeStore({ database, findTicketByNumber, pause }: Dependencies): IntakeStore {
  const readAll: ReadAll = async (paths) => (paths.length === 0 ? [] : database.read(paths))
  const readTogether = createReadTogether(readAll)

  async function readKey(id: string): Promise<MailKey | null> {
    const { data } = await readTogether(keyPath(id))
    return data && mailKeySchema.parse(data)
  }

  async function commitOnce(filings: readonly Filing[], desk: IntakeDesk, now: Date, withKeys: boolean) {
    const { seen, read } = witness(readAll)
    const { writes, results } = planBatch(await loadState(filings, read, withKeys), filings, desk, now)
    if (writes.length > 0) await database.commit(writes.map((write) => conditional(write, seen)))
    return results
  }

  return {
    async findKey(keyIds, contentHash) {
      const key = await readKey(keyIds.plain)
      return key && isTaken(key, contentHash) ? readKey(keyIds.withContent) : key
    },
    async findKeys(keyIds) {
      const found = ofSchema(await readAll(keyIds.map(keyPath)), collections.mailKeys, mailKeySchema)
      return keyIds.flatMap((id) => found.get(id) ?? [])
    },
    async findTickets(ticketIds) {
      const documents = await readAll(ticketIds.map(ticketPath))
      const tickets = ofSchema(documents, collections.tickets, ticketSchema)
      await addMergeTargets(tickets, readAll)
      return tickets
    },
    findTicketByNumber,
    async commit(filings, desk, now) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await commitOnce(filings, desk, now, attempt > 1)
        } catch (error) {
          if (attempt === MAX_ATTEMPTS || !database.isLostToOthers(error)) throw error
          await pause(PAUSE_MS * attempt * Math.random())
        }
      }
    },
    isContention: (error) => database.isLostToOthers(error),
  }
}
