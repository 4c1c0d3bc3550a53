import { beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryShelf } from '@/testing/memory-shelf.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { createKeeper } from './keeper.ts'
import { readKept } from './kept-tickets.ts'
import type { Row } from './row.ts'
import { createRowStore } from './row-store.ts'

const { shelf, machine } = await vi.hoisted(async () => {
  const { machineWith, memoryShelf } = await import('@/testing/memory-shelf.ts')
  const memory = memoryShelf()
  return { shelf: memory, machine: machineWith(memory) }
})
vi.mock('@/data/machine-shelf.ts', () => machine)

const NOW = Date.UTC(2026, 10, 22, 12)
const DAY = 86_400_000
const at = (minute: number) => new Date(NOW + minute * 60_000)
const row = (n: number, minute = 0, part: Partial<Row> = {}): Row =>
  sampleTicket({ id: `t${n}`, updatedAt: at(minute), departmentId: 'support', bucket: 'active', ...part })
const many = (count: number) => Array.from({ length: count }, (_, n) => row(n))
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).sort()

function makeKeeper(chunks: readonly (readonly Row[])[] = [], rows: readonly Row[] = chunks.flat()) {
  const store = createRowStore()
  store.learn(rows)
  let until: number | null = NOW
  const keeper = createKeeper({
    uid: 'mara',
    departments: ['support'],
    store,
    chunks,
    progress: () => (until === null ? null : { until, complete: true }),
    now: () => NOW,
  })
  store.onChange(keeper.follow)
  return { store, keeper, setUntil: (next: number | null) => (until = next) }
}
const kept = () => readKept('mara', NOW)
const put = vi.spyOn(shelf, 'put')

describe('what is kept on this machine', () => {
  beforeEach(async () => {
    await shelf.clear()
    put.mockClear()
  })

  it('comes back as it was', async () => {
    const { store, keeper } = makeKeeper()
    store.learn(many(600))
    await keeper.save()
    const back = await kept()
    expect(back).toMatchObject({ until: NOW, complete: true, departments: ['support'] })
    expect(back?.chunks.map(({ length }) => length)).toEqual([250, 250, 100])
    expect(ids(back?.chunks.flat() ?? [])).toEqual(ids(many(600)))
    expect(back?.chunks[0]?.[0]).toEqual(row(0))
  })

  it('is written again only where something changed', async () => {
    const { store, keeper } = makeKeeper()
    store.learn(many(600))
    await keeper.save()
    put.mockClear()
    store.learn([row(300, 1)])
    await keeper.save()
    const keys = put.mock.calls.flatMap(([entries]) => entries.map(([key]) => key))
    expect(keys).toEqual(['tickets/rows/0001', 'tickets/meta'])
    await keeper.save()
    expect(put).toHaveBeenCalledTimes(2)
  })

  it('leaves out what is done, gone or another department’s, and gives its place to others', async () => {
    const { store, keeper } = makeKeeper()
    store.learn(many(250))
    await keeper.save()
    store.learn([row(1, 1, { bucket: 'done' }), row(2, 1, { departmentId: 'billing' })])
    store.forget(['t3'])
    await keeper.save()
    store.learn([row(900), row(901), row(902)])
    await keeper.save()
    const back = await kept()
    expect(back?.chunks).toHaveLength(1)
    expect(ids(back?.chunks[0] ?? [])).toEqual(
      ids([...many(250).filter(({ id }) => !['t1', 't2', 't3'].includes(id)), row(900), row(901), row(902)]),
    )
  })

  it('goes on with the records of the visit before', async () => {
    const first = makeKeeper()
    first.store.learn(many(300))
    await first.keeper.save()
    const back = await kept()
    const { store, keeper } = makeKeeper(back?.chunks)
    put.mockClear()
    store.learn([row(280, 5)])
    await keeper.save()
    expect(put.mock.calls[0]?.[0][0]?.[0]).toBe('tickets/rows/0001')
    expect((await kept())?.chunks.flat().find(({ id }) => id === 't280')?.updatedAt).toEqual(at(5))
  })

  it('has none of our own changes that the server has not confirmed', async () => {
    const { store, keeper } = makeKeeper()
    store.learn([row(1)])
    store.expect('t1', { priority: 4 })
    await keeper.save()
    expect((await kept())?.chunks[0]?.[0]?.priority).toBe(2)
  })

  it('is not written before it is worth it, nor after it was stopped', async () => {
    const { store, keeper, setUntil } = makeKeeper()
    setUntil(null)
    store.learn([row(1)])
    await keeper.save()
    expect(put).not.toHaveBeenCalled()
    setUntil(NOW)
    keeper.stop()
    await keeper.save()
    expect(put).not.toHaveBeenCalled()
  })

  const meta = (part: object = {}) => ({
    ...{ version: 1, uid: 'mara', departments: ['support'], until: NOW, complete: true, savedAt: NOW },
    ...part,
  })
  it.each<[string, unknown, unknown]>([
    ['another agent’s', meta({ uid: 'finn' }), [row(1)]],
    ['older than departures are kept', meta({ savedAt: NOW - 6 * DAY }), [row(1)]],
    ['of another shape', meta({ version: 0 }), [row(1)]],
    ['broken off before it was whole', undefined, [row(1)]],
    ['no rows at all', meta(), 'rows'],
    ['rows without their fields', meta(), [{ id: 't1' }]],
  ])('is dropped and wiped: %s', async (_what, stored, rows) => {
    await shelf.put([
      ['tickets/meta', stored],
      ['tickets/rows/0000', rows],
    ])
    expect(await kept()).toBeNull()
    expect(shelf.records.size).toBe(0)
  })

  it('is nothing where the browser keeps nothing', async () => {
    vi.spyOn(shelf, 'get').mockRejectedValueOnce(new Error('no IndexedDB'))
    expect(await kept()).toBeNull()
    expect(memoryShelf().records.size).toBe(0)
  })
})
