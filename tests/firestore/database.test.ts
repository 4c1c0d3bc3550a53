import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planBatch } from '../../domain/inbound/index.ts'
import { testDesk, testFiling, testTime } from '../../domain/inbound/test-filing.ts'
import { firestoreDatabase } from '../../functions/src/adapters/firestore-database.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import type { DocumentDatabase, SeenDocument } from '../../functions/src/intake/database.ts'
import { createIntakeStore } from '../../functions/src/intake/intake-store.ts'
import { MemoryDatabase } from '../../functions/src/intake/testing/memory-database.ts'
import { newId, useEmulator } from './support/store.ts'

// What the intake relies on, held against Firestore itself and against the database in memory that other tests run on.

beforeAll(() => useEmulator('smtp://127.0.0.1:1'))
afterAll(() => db().terminate())

describe.each<[string, () => DocumentDatabase]>([
  ['Firestore', () => firestoreDatabase],
  ['the database in memory', () => new MemoryDatabase()],
])('%s', (_, make) => {
  const database = make()
  const path = () => `contract/${newId()}`
  const read = async (at: string) => (await database.read([at]))[0] as SeenDocument
  const create = (at: string, data: Record<string, unknown> = { n: 1 }) =>
    database.commit([{ kind: 'create', path: at, data }])
  const lost = (commit: Promise<void>) =>
    commit.then(
      () => 'held',
      (error: unknown) => (database.isLostToOthers(error) ? 'lost' : 'failed'),
    )

  it('reads what is there, dates as dates, and what is not', async () => {
    const [there, missing] = [path(), path()]
    await create(there, { at: testTime, list: [{ n: null }] })
    expect(await database.read([there, missing, there])).toEqual([
      { path: there, data: { at: testTime, list: [{ n: null }] }, state: expect.anything() },
      { path: missing, data: null, state: null },
    ])
  })

  it('creates what is not there yet, and only that', async () => {
    const at = path()
    await create(at)
    expect(await lost(create(at, { n: 2 }))).toBe('lost')
    expect((await read(at)).data).toEqual({ n: 1 })
  })

  it('writes all or nothing', async () => {
    const [taken, fresh] = [path(), path()]
    await create(taken)
    const both = database.commit([
      { kind: 'create', path: fresh, data: { n: 1 } },
      { kind: 'create', path: taken, data: { n: 2 } },
    ])
    expect(await lost(both)).toBe('lost')
    expect((await read(fresh)).data).toBeNull()
  })

  it.each(['set', 'update'] as const)('%ss what still is as it was read', async (kind) => {
    const at = path()
    await create(at, { n: 1, kept: 'yes' })
    const { state } = await read(at)
    await database.commit([{ kind, path: at, data: { n: 2 }, ifState: state }])
    expect((await read(at)).data).toEqual({ n: 2, kept: 'yes' })
    expect(await lost(database.commit([{ kind, path: at, data: { n: 3 }, ifState: state }]))).toBe('lost')
    expect((await read(at)).data).toEqual({ n: 2, kept: 'yes' })
  })

  it('sets what was not there when it was read, unless it is by now', async () => {
    const at = path()
    const first = { kind: 'set', path: at, data: { n: 1 }, ifState: null } as const
    expect(await lost(database.commit([first]))).toBe('held')
    expect(await lost(database.commit([first]))).toBe('lost')
  })

  it('replaces with a set without condition', async () => {
    const at = path()
    await create(at, { n: 1, gone: true })
    await database.commit([{ kind: 'set', path: at, data: { n: 2 } }])
    expect((await read(at)).data).toEqual({ n: 2 })
  })

  it('updates nothing that is not there', async () => {
    expect(await lost(database.commit([{ kind: 'update', path: path(), data: { n: 1 } }]))).toBe('failed')
  })

  it('lets one of several win that have read the same', async () => {
    const at = path()
    await create(at)
    const { state } = await read(at)
    const ends = await Promise.all(
      [2, 3, 4, 5].map((n) =>
        lost(database.commit([{ kind: 'update', path: at, data: { n }, ifState: state }])),
      ),
    )
    expect(ends.toSorted()).toEqual(['held', 'lost', 'lost', 'lost'])
  })

  it('files the same as a plan over one state, in as many commits as there are', async () => {
    const store = createIntakeStore({
      database,
      findTicketByNumber: async () => null,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    })
    const id = newId()
    const first = testFiling({ identity: `<${id}@a>` })
    const filings = [
      first,
      testFiling({ identity: `<${id}@a>`, contentHash: 'b'.repeat(64) }),
      testFiling({
        identity: `<${id}@c>`,
        match: { kind: 'append', ticketId: first.ids.ticketId, why: 'A token.' },
      }),
      first,
      testFiling({ identity: `<${id}@d>`, match: { kind: 'ignore', why: 'It is ours.' } }),
      testFiling({ identity: `<${id}@e>` }),
    ]
    const planned = planBatch(
      { counters: new Map(), keys: new Map(), tickets: new Map() },
      filings,
      testDesk,
      testTime,
    )
    const results = []
    for (const some of [filings.slice(0, 2), filings.slice(2, 4), filings.slice(4)]) {
      results.push(...(await store.commit(some, testDesk, testTime)))
    }
    expect(results).toEqual(planned.results)
    const stored = await database.read(planned.writes.map((write) => write.path))
    expect(stored.map(({ data }) => data)).toEqual(planned.writes.map(({ data }) => data))
  })
})
