import {
  followMerged,
  planBatch,
  type Filing,
  type IntakeDesk,
  type IntakeResult,
  type MailKey,
  type PendingInbound,
} from '@emberdesk/domain/inbound'
import type { Ticket } from '@emberdesk/domain/ticket'
import type { IntakeStore, ObjectStore, PendingStore } from '../ports.ts'

/** For tests: Firestore as far as intake uses it. `beforeCommit` and `afterCommit` may throw, as a crash or the net would. */
export class MemoryIntakeStore implements IntakeStore {
  readonly documents = new Map<string, Record<string, unknown>>()
  commits = 0
  beforeCommit: (filings: readonly Filing[]) => void = () => undefined
  afterCommit: () => void = () => undefined

  async findKey(keyIds: Filing['keyIds'], contentHash: string): Promise<MailKey | null> {
    const plain = this.#get<MailKey>(`mailKeys/${keyIds.plain}`)
    if (!plain || plain.contentHash === contentHash) return plain
    return this.#get<MailKey>(`mailKeys/${keyIds.withContent}`)
  }

  async findKeys(keyIds: readonly string[]): Promise<MailKey[]> {
    return keyIds.flatMap((id) => this.#get<MailKey>(`mailKeys/${id}`) ?? [])
  }

  async findTickets(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Ticket>> {
    const all = this.#collection<Ticket>('tickets')
    const found = new Map<string, Ticket>()
    for (const id of ticketIds) {
      const end = followMerged(all, id)
      const ticket = all.get(id)
      if (ticket) found.set(id, ticket)
      if (end) found.set(end.ticketId, end.ticket)
    }
    return found
  }

  async findTicketByNumber(number: string): Promise<{ id: string; ticket: Ticket } | null> {
    for (const [id, ticket] of this.#collection<Ticket>('tickets')) {
      if (ticket.number === number) return { id, ticket }
    }
    return null
  }

  async commit(filings: readonly Filing[], desk: IntakeDesk, now: Date): Promise<IntakeResult[]> {
    await new Promise((resolve) => setImmediate(resolve))
    this.beforeCommit(filings)
    const counters = this.#collection<{ value: number }>('counters')
    const state = {
      counters: new Map([...counters].map(([year, { value }]) => [Number(year), value])),
      keys: this.#collection<MailKey>('mailKeys'),
      tickets: this.#collection<Ticket>('tickets'),
    }
    const { results, writes } = planBatch(state, filings, desk, now)
    for (const { kind, path } of writes) {
      if (kind === 'create' && this.documents.has(path)) throw new Error(`${path} exists`)
      if (kind === 'update' && !this.documents.has(path)) throw new Error(`${path} does not exist`)
    }
    for (const { kind, path, data } of writes) {
      this.documents.set(path, kind === 'update' ? { ...this.documents.get(path), ...data } : data)
    }
    this.commits += 1
    this.afterCommit()
    return results
  }

  isContention(error: unknown): boolean {
    return (error as { code?: unknown }).code === 10
  }

  /** Documents whose path fits. */
  paths(pattern: RegExp): string[] {
    return [...this.documents.keys()].filter((path) => pattern.test(path))
  }

  #get<T>(path: string): T | null {
    return (this.documents.get(path) as T | undefined) ?? null
  }

  #collection<T>(name: string): Map<string, T> {
    const prefix = new RegExp(`^${name}/[^/]+$`)
    return new Map(
      this.paths(prefix).map((path) => [path.slice(name.length + 1), this.documents.get(path) as T]),
    )
  }
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
    if (!pending) throw new Error(`${key} is not pending`)
    this.waiting.set(key, { ...pending, ...change })
  }

  async remove(key: string): Promise<void> {
    this.waiting.delete(key)
  }
}
