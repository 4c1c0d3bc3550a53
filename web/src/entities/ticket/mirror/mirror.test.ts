import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tellOwnWrites } from '@/data/own-writes.ts'
import { createFakeDesk, type FakeDesk } from '@/testing/fake-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { MOST_PAGES } from './catch-up.ts'
import type { Kept } from './kept-tickets.ts'
import { createMirror, type Mirror } from './mirror.ts'
import type { Row } from './row.ts'

vi.mock('@/data/write.ts', () => ({ SERVER_TIME: Symbol('server time'), REMOVED: Symbol('removed') }))

const START = Date.UTC(2026, 10, 22, 12)
const at = (minute: number) => new Date(START + minute * 60_000)
const id = (n: number) => `t${String(n).padStart(5, '0')}`

/** The nth ticket: changed n minutes after the start, due in the same order. */
const ticket = (n: number, part: Partial<Row> = {}): Row =>
  sampleTicket({
    id: id(n),
    updatedAt: at(n),
    sla: { nextAt: at(10_000 + n) },
    departmentId: 'support',
    bucket: 'active',
    ...part,
  })
const many = (count: number, from = 0, part: Partial<Row> = {}) =>
  Array.from({ length: count }, (_, n) => ticket(from + n, part))
const keptOf = (rows: Row[], until: number, complete = true): Kept => ({
  departments: ['support'],
  chunks: [rows],
  until: at(until).getTime(),
  complete,
})

describe('the mirror of the tickets', () => {
  let desk: FakeDesk
  let mirror: Mirror

  beforeEach(() => {
    vi.useFakeTimers({ now: START })
    desk = createFakeDesk()
  })
  afterEach(() => {
    mirror.stop()
    vi.useRealTimers()
  })

  async function begin(kept: Kept | null = null, cap?: number): Promise<void> {
    mirror = createMirror(['support'], kept, cap)
    await rest()
  }
  const rest = () => vi.advanceTimersByTimeAsync(0)
  const open = () => [...mirror.store.values()].filter(({ bucket }) => bucket !== 'done')
  const get = (n: number) => mirror.store.get(id(n))

  it('loads all open tickets, a short page first, and no others', async () => {
    desk.put('tickets', ...many(320), ...many(3, 400, { bucket: 'waiting' }))
    desk.put('tickets', ...many(2, 500, { departmentId: 'billing' }), ...many(60, -100, { bucket: 'done' }))
    await begin()
    expect(open()).toHaveLength(323)
    expect(desk.pages).toEqual(['ticketPage', 'ticketPage', 'ticketPage', 'ticketPage'])
    expect(mirror.state).toMatchObject({ pending: false, loaded: true, complete: true, joined: true })
    expect(get(500)).toBeUndefined()
  })

  it('has something to show before all is here', async () => {
    desk.put('tickets', ...many(320))
    const gates: (() => void)[] = []
    desk.gate = () => new Promise((resolve) => gates.push(resolve))
    await begin()
    expect(mirror.state.pending).toBe(true)
    gates.shift()?.()
    await rest()
    expect(mirror.state).toMatchObject({ pending: false, loaded: false })
    expect(get(0)).toBeDefined()
    desk.gate = null
    gates.shift()?.()
    await rest()
    expect(mirror.state.loaded).toBe(true)
  })

  it('follows what changes by one listener, without paging', async () => {
    desk.put('tickets', ...many(100))
    await begin()
    desk.pages.length = 0
    desk.put('tickets', ticket(3, { updatedAt: at(200), subject: 'changed' }))
    desk.put('tickets', ticket(300))
    desk.put('tickets', ticket(4, { updatedAt: at(301), bucket: 'done', category: 'solved' }))
    await rest()
    expect(get(3)?.subject).toBe('changed')
    expect(get(300)).toBeDefined()
    expect(get(4)?.bucket).toBe('done')
    expect(desk.pages).toEqual([])
    expect(desk.listening('ticketFeed')).toBe(1)
  })

  it('does not lose a change that comes while a page with the older word is on its way', async () => {
    desk.put('tickets', ...many(60))
    const gates: (() => void)[] = []
    await begin()
    mirror.stop()
    desk.gate = () => new Promise((resolve) => gates.push(resolve))
    mirror = createMirror(['support'], null)
    await rest()
    mirror.store.learn([ticket(7, { updatedAt: at(900), bucket: 'done' })])
    desk.gate = null
    gates.shift()?.()
    await rest()
    expect(get(7)?.bucket).toBe('done')
  })

  it('begins with what was kept, and reads only what has changed since', async () => {
    desk.put('tickets', ...many(200), ticket(20, { updatedAt: at(250), subject: 'news' }))
    await begin(keptOf(many(200), 199))
    expect(mirror.state).toMatchObject({ pending: false, loaded: true, complete: true, joined: true })
    expect(desk.pages).toEqual([])
    expect(get(20)?.subject).toBe('news')
  })

  it('shows what was kept before the server has answered, and says that it is not in step', () => {
    desk.online = false
    mirror = createMirror(['support'], keptOf(many(200), 199))
    expect(open()).toHaveLength(200)
    expect(mirror.state).toMatchObject({ pending: false, joined: false })
  })

  it('catches up over the gap when more has changed than the feed holds', async () => {
    const changed = many(120).map((row, n) => ({ ...row, updatedAt: at(300 + n), subject: 'news' }))
    const closed = ticket(150, { updatedAt: at(310), bucket: 'done' })
    desk.put('tickets', ...many(200), ...changed, closed)
    await begin(keptOf(many(200), 199))
    expect(desk.pages).toEqual(['ticketChanges'])
    expect(open().filter(({ subject }) => subject === 'news')).toHaveLength(120)
    expect(get(150)?.bucket).toBe('done')
    expect(mirror.until()).toBe(at(419).getTime())
    expect(mirror.state.joined).toBe(true)
  })

  it('catches up after it was out of touch', async () => {
    desk.put('tickets', ...many(200))
    await begin()
    desk.pages.length = 0
    desk.online = false
    desk.put('tickets', ...many(80, 1_000))
    await rest()
    expect(get(1_000)).toBeUndefined()
    desk.reconnect()
    await rest()
    expect(desk.pages).toEqual(['ticketChanges'])
    expect(open()).toHaveLength(280)
  })

  it('tries to catch up until it can', async () => {
    desk.put('tickets', ...many(200), ...many(80, 1_000))
    let refusals = 2
    desk.gate = () => (refusals-- > 0 ? Promise.reject(new Error('down')) : Promise.resolve())
    await begin(keptOf(many(200), 199))
    expect(mirror.state.error?.message).toBe('down')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(mirror.state.joined).toBe(false)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(mirror.state).toMatchObject({ joined: true, error: null })
    expect(open()).toHaveLength(280)
  })

  it('loads everything anew when too much has changed', async () => {
    const all = many(MOST_PAGES * 250 + 300).map((row, n) => ({ ...row, updatedAt: at(1_000 + n) }))
    desk.put('tickets', ...all)
    await begin(keptOf([...many(20), ticket(99_999)], 19))
    await rest()
    expect(open()).toHaveLength(all.length)
    expect(get(99_999)).toBeUndefined()
    expect(mirror.state).toMatchObject({ loaded: true, complete: true, joined: true })
  })

  it('goes on paging where it failed, and says why it waits', async () => {
    desk.put('tickets', ...many(320))
    let answers = 1
    desk.gate = () => (answers-- > 0 ? Promise.resolve() : Promise.reject(new Error('down')))
    await begin()
    expect(mirror.state).toMatchObject({ pending: false, loaded: false })
    expect(mirror.state.error?.message).toBe('down')
    desk.gate = null
    mirror.retry()
    await rest()
    expect(open()).toHaveLength(320)
    expect(mirror.state.error).toBeNull()
  })

  it('forgets a ticket that left for a department that is not mine, unless it is back', async () => {
    desk.put('tickets', ...many(5))
    await begin()
    const left = (n: number, movedAt: Date) => ({
      id: `${id(n)}_support`,
      ticketId: id(n),
      departmentId: 'support',
      at: new Date(START + 1_000),
      movedAt,
      expiresAt: at(10_000),
    })
    desk.remove('tickets', id(1))
    desk.put('departures', left(1, at(60)), left(2, at(1)))
    await rest()
    expect(get(1)).toBeUndefined()
    expect(get(2)).toBeDefined()
  })

  it('shows own changes at once, wherever the row came from, and drops refused ones', async () => {
    desk.put('tickets', ...many(300))
    await begin()
    let refuse = () => {}
    const saved = new Promise<void>((_, reject) => (refuse = () => reject(new Error('no'))))
    tellOwnWrites([{ kind: 'update', path: `tickets/${id(2)}`, data: { priority: 4 } }], saved)
    expect(get(2)).toMatchObject({ priority: 4, pending: true })
    refuse()
    await rest()
    expect(get(2)).toMatchObject({ priority: 2, pending: false })
  })

  it('brings done tickets page by page, newest first, when they are asked for', async () => {
    desk.put('tickets', ...many(3), ...many(120, 100, { bucket: 'done' }))
    await begin()
    expect(mirror.state.doneFrom).toBe(Infinity)
    mirror.loadMoreDone()
    mirror.loadMoreDone()
    await rest()
    expect(mirror.state).toMatchObject({ doneFrom: at(170).getTime(), doneComplete: false })
    mirror.loadMoreDone()
    await rest()
    mirror.loadMoreDone()
    await rest()
    expect(mirror.state).toMatchObject({ doneFrom: 0, doneComplete: true })
    expect(desk.pages.filter((name) => name === 'ticketPageDone')).toHaveLength(3)
  })

  it('stops at the cap, and lets go what is due last when more comes', async () => {
    desk.put('tickets', ...many(700))
    await begin(null, 400)
    expect(open()).toHaveLength(400)
    expect(mirror.state).toMatchObject({ loaded: true, complete: false })
    desk.put('tickets', ticket(9_000, { sla: { nextAt: at(1) } }))
    await rest()
    mirror.trim()
    expect(open()).toHaveLength(400)
    expect(get(9_000)).toBeDefined()
    expect(get(0)).toBeDefined()
  })

  it('says when it may not read', async () => {
    await begin()
    desk.refuse('ticketFeed')
    await rest()
    expect(mirror.state.error?.code).toBe('permission-denied')
  })
})
