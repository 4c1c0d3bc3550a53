import type { Filing, PendingInbound } from '@emberdesk/domain/inbound'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import { createIntakeStore } from '../intake-store.ts'
import type { IntakeStore, ObjectStore, PendingStore } from '../ports.ts'
import { MemoryDatabase } from './memory-database.ts'

/** For tests: the intake over a database in memory. `beforeCommit` and `afterCommit` may throw, as a crash or the net would. */
export class MemoryIntakeStore implements IntakeStore {
  readonly #database = new MemoryDatabase()
  readonly documents = this.#database.documents
  readonly asked = this.#database.asked
  readonly #store = createIntakeStore({
    database: this.#database,
    findTicketByNumber: async (number) => ticketByNumber(this.#database, number),
    pause: async () => undefined,
  })
  findKey = this.#store.findKey
  findKeys = this.#store.findKeys
  findTickets = this.#store.findTickets
  findTicketByNumber = this.#store.findTicketByNumber
  isContention = this.#store.isContention
  commits = 0
  beforeCommit: (filings: readonly Filing[]) => void = () => undefined
  afterCommit: () => void = () => undefined

  async commit(...[filings, desk, now]: Parameters<IntakeStore['commit']>) {
    await new Promise((resolve) => setImmediate(resolve))
    this.beforeCommit(filings)
    const results = await this.#store.commit(filings, desk, now)
    this.commits += 1
    this.afterCommit()
    return results
  }

  /** Documents whose path fits. */
  paths(pattern: RegExp): string[] {
    return this.#database.paths(pattern)
  }
}

/** For tests: the query by number, of a database in memory. */
export function ticketByNumber(
  database: MemoryDatabase,
  number: string,
): { id: string; ticket: Ticket } | null {
  const paths = database.paths(/^tickets\/[^/]+$/)
  const path = paths.find((each) => database.documents.get(each)?.['number'] === number)
  return path === undefined
    ? null
    : { id: path.slice('tickets/'.length), ticket: ticketSchema.parse(database.documents.get(path)) }
}

/** For tests: objects by path. `fail` may throw. */
export class MemoryObjects implements ObjectStore {
  readonly objects = new Map<string, Buffer>()
  fail: (path: string) => void = () => undefined

  async put(path: string, bytes: Uint8Array): Promise<void> {
    this.fail(path)
    if (!this.objects.has(path)) this.objects.set(path, Buffer.from(bytes))
  }

  async get(path: string): Promise<Buffer> {
    const bytes = this.objects.get(path)
    if (!bytes) throw new Error(`There is no ${path}`)
    return bytes
  }
}

/** For tests: `inbound/{key}`. */
export class MemoryPending implements PendingStore {
  readonly waiting = new Map<string, PendingInbound>()
  fail: () => void = () => undefined

  async add(key: string, pending: PendingInbound): Promise<void> {
    this.fail()
    if (!this.waiting.has(key)) this.waiting.set(key, pending)
  }

  async due(now: Date): Promise<{ id: string; data: PendingInbound }[]> {
    const all = [...this.waiting].map(([id, data]) => ({ id, data }))
    return all.filter(({ data }) => data.nextTryAt.getTime() <= now.getTime()).slice(0, 100)
  }

  async update(key: string, change: Partial<PendingInbound>): Promise<void> {
    const pending = this.waiting.get(key)
    if (pending) this.waiting.set(key, { ...pending, ...change })
  }

  async remove(key: string): Promise<void> {
    this.waiting.delete(key)
  }
}
