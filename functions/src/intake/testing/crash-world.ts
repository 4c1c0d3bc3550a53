import {
  autoAnswerEntryId,
  notificationEntryId,
  queuedEntry,
  type OutboxEntry,
  type Outcome,
} from '@emberdesk/domain/outbox'
import { deliver } from '../../delivery/deliver.ts'
import { memoryOutbox } from '../../delivery/testing/memory-outbox.ts'
import { createIntakeStore } from '../intake-store.ts'
import { intakeOver } from './harness.ts'
import { Instance, type Fate } from './instance.ts'
import type { SpecMail } from './mail-specs.ts'
import { MemoryDatabase } from './memory-database.ts'
import { MemoryObjects, MemoryPending, ticketByNumber } from './memory-store.ts'

/** After this step a mail is at its receiver's, and nothing knows it yet. */
export const ACCEPTED = 'smtp.send accepted'
const OPERATOR = { id: 'mara', name: 'Mara', address: 'mara@tallowpine.example' }

/** A process that brings mail in and sends mail out. */
export interface Worker {
  instance: Instance
  /** The sender's side of a delivery: true when it was told that the mail is stored. */
  post(mail: SpecMail): Promise<boolean>
  sweepInbound(): Promise<unknown>
  /** Delivers what is due in the outbox. */
  sweepOutbox(): Promise<unknown>
}

/** For tests: database, Storage and mail server that outlive the processes, and whatever these do to them. */
export class CrashWorld {
  readonly database = new MemoryDatabase()
  readonly objects = new MemoryObjects()
  readonly pending = new MemoryPending()
  readonly time = { now: new Date('2026-11-22T10:00:00.000Z') }
  /** Message-IDs that the mail server accepted, by outbox entry. */
  readonly handedOver = new Map<string, (string | null)[]>()
  /** How often an entry was accepted and could not be settled. */
  readonly windows = new Map<string, number>()
  /** How often a commit lost to another process's. */
  lostRaces = 0
  readonly #turn: (label: string) => Promise<unknown>
  readonly #fateAt: (label: string) => Fate | undefined

  constructor(turn: (label: string) => Promise<unknown>, fateAt: (label: string) => Fate | undefined) {
    this.#turn = turn
    this.#fateAt = fateAt
  }

  pass(minutes: number): void {
    this.time.now = new Date(this.time.now.getTime() + minutes * 60_000)
  }

  /** Outbox entries by id. */
  outbox(): Map<string, OutboxEntry> {
    const paths = this.database.paths(/^outbox\//)
    return new Map(paths.map((path) => [path.slice('outbox/'.length), this.#entry(path) as OutboxEntry]))
  }

  #entry(path: string): OutboxEntry | undefined {
    return this.database.documents.get(path) as OutboxEntry | undefined
  }

  /** Starts a process. */
  worker(mails: readonly SpecMail[]): Worker {
    const instance = new Instance(this.#turn, this.#fateAt)
    const { database } = this
    const { read, commit } = instance.guard('database', {
      read: (paths: readonly string[]) => database.read(paths),
      commit: (writes: Parameters<typeof database.commit>[0]) => database.commit(writes),
    })
    const store = createIntakeStore({
      database: {
        ...{ read, commit },
        isLostToOthers: (error) => {
          const lost = database.isLostToOthers(error)
          if (lost) this.lostRaces += 1
          return lost
        },
      },
      findTicketByNumber: async (number) => ticketByNumber(database, number),
      pause: () => instance.step('pause'),
    })
    const { objects, pending } = this
    const { mailIntake, parser } = intakeOver({
      store,
      objects: instance.guard('objects', {
        put: (path: string, bytes: Uint8Array) => objects.put(path, bytes),
        get: (path: string) => objects.get(path),
      }),
      pending: instance.guard('pending', {
        add: (...args: Parameters<typeof pending.add>) => pending.add(...args),
        due: (now: Date) => pending.due(now),
        update: (...args: Parameters<typeof pending.update>) => pending.update(...args),
        remove: (key: string) => pending.remove(key),
      }),
      time: this.time,
    })
    parser.current = async (raw) => {
      await instance.step('parse')
      const mail = mails.find((each) => each.raw.equals(raw))
      if (!mail) throw new Error('There is no such mail')
      return mail.parsed
    }
    return {
      instance,
      post: async ({ raw, envelope }) => {
        const end = await instance.survive(async () => {
          const { outcome } = await mailIntake.receive(raw, envelope)
          await instance.step('answer')
          return outcome
        })
        return end !== 'died' && end !== 'failed'
      },
      sweepInbound: () => instance.survive(() => mailIntake.sweep(this.time.now, new Date(8.64e15))),
      sweepOutbox: () => this.#sweepOutbox(instance, commit),
    }
  }

  async #sweepOutbox(instance: Instance, commit: MemoryDatabase['commit']): Promise<void> {
    const now = this.time.now.getTime()
    const due = [...this.outbox()].filter(([, { nextTryAt }]) => nextTryAt.getTime() <= now)
    await Promise.all(due.map(([id]) => this.#deliver(id, instance, commit)))
  }

  async #deliver(id: string, instance: Instance, commit: MemoryDatabase['commit']): Promise<void> {
    let unsettled = false
    const outbox = memoryOutbox({
      get: (each) => this.#entry(`outbox/${each}`),
      set: (each, entry) => this.database.documents.set(`outbox/${each}`, { ...entry }) as never,
    })
    const store = instance.guard('outbox', {
      claim: (...args: Parameters<typeof outbox.claim>) => outbox.claim(...args),
      settle: async (...args: Parameters<typeof outbox.settle>) => {
        await outbox.settle(...args)
        unsettled = false
      },
    })
    const send = async ({ mailId }: OutboxEntry): Promise<Outcome> => {
      await instance.step('smtp.send')
      this.handedOver.set(id, [...(this.handedOver.get(id) ?? []), mailId])
      unsettled = true
      await instance.step(ACCEPTED)
      return { kind: 'done' }
    }
    const perform = (entry: OutboxEntry) =>
      (entry.kind === 'fanOut' ? this.#fanOut(entry, commit) : send(entry)).catch((error: Error) => ({
        kind: 'temporary' as const,
        error: error.message,
      }))
    await instance.survive(() => deliver(id, { store, perform, clock: () => this.time.now }))
    if (unsettled) this.windows.set(id, (this.windows.get(id) ?? 0) + 1)
  }

  /** As delivery/fan-out.ts does it, over this database: entries under ids that follow from the message. */
  async #fanOut(entry: OutboxEntry, commit: MemoryDatabase['commit']): Promise<Outcome> {
    const { ticketId, messageId, departmentId } = entry
    const given = { ticketId, messageId, departmentId }
    const make = async (id: string, kind: 'autoAnswer' | 'notification') => {
      const made = queuedEntry({ ...given, kind, recipient: OPERATOR, mailId: `<${id}@desk>` }, this.time.now)
      const write = { kind: 'create', path: `outbox/${id}`, data: { ...made } } as const
      await commit([write]).catch((error: unknown) => {
        if (!this.database.isLostToOthers(error)) throw error
      })
    }
    if (entry.autoAnswerWithheld === null) await make(autoAnswerEntryId(messageId), 'autoAnswer')
    await make(notificationEntryId(messageId, OPERATOR.id), 'notification')
    return { kind: 'done' }
  }
}
