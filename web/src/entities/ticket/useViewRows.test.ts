import { builtInView, type ViewWithId } from '@emberdesk/domain/view'
import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef, type EffectScope } from 'vue'
import { createFakeDesk, type FakeDesk } from '@/testing/fake-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { useSession } from '@/entities/session/index.ts'
import type { Row } from './mirror/row.ts'
import { useMirror } from './mirror/useMirror.ts'
import { useViewCounts } from './useViewCounts.ts'
import { useViewRows } from './useViewRows.ts'

const { shelf, machine } = await vi.hoisted(async () => {
  const { machineWith, memoryShelf } = await import('@/testing/memory-shelf.ts')
  const memory = memoryShelf()
  return { shelf: memory, machine: machineWith(memory) }
})
vi.mock('@/data/machine-shelf.ts', () => machine)

const START = Date.UTC(2026, 10, 22, 12)
const at = (minute: number) => new Date(START + minute * 60_000)
const view = (id: string) => builtInView(id) as ViewWithId
const ticket = (id: string, part: Partial<Row> = {}): Row =>
  sampleTicket({
    id,
    departmentId: 'support',
    category: 'open',
    bucket: 'active',
    updatedAt: at(-60),
    ...part,
  })
const done = (id: string, minute: number) =>
  ticket(id, { category: 'solved', bucket: 'done', updatedAt: at(minute) })

describe('the rows of a view', () => {
  let desk: FakeDesk
  let scope: EffectScope
  let pinia: Pinia

  beforeEach(async () => {
    vi.useFakeTimers({ now: START })
    pinia = createPinia()
    setActivePinia(pinia)
    scope = effectScope()
    desk = createFakeDesk()
    await shelf.clear()
    signIn('mara', ['support'])
  })
  afterEach(() => {
    scope.stop()
    disposePinia(pinia)
    vi.useRealTimers()
  })

  function signIn(uid: string, departments: string[], role: 'agent' | 'admin' = 'agent') {
    useSession().who = { uid, name: uid, email: '', claims: { role, departments } }
  }
  const rest = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
  const use = (wanted: () => ViewWithId) => scope.run(() => useViewRows(wanted))!
  const ids = ({ rows }: ReturnType<typeof useViewRows>) => rows.value.map(({ id }) => id)

  it('are those that meet its condition, in its order, and follow', async () => {
    const due = (minute: number) => ({ sla: { nextAt: at(minute) } })
    desk.put(
      'tickets',
      ticket('b', due(2)),
      ticket('a', due(1)),
      ticket('m', { assigneeId: 'mara', ...due(3) }),
    )
    const open = use(() => view('open'))
    const mine = use(() => view('mine'))
    expect(open.pending.value).toBe(true)
    await rest()
    expect(ids(open)).toEqual(['a', 'b', 'm'])
    expect(ids(mine)).toEqual(['m'])
    expect([open.pending.value, open.synced.value, open.complete.value]).toEqual([false, true, true])
    desk.put('tickets', ticket('b', { assigneeId: 'mara', updatedAt: at(1), ...due(9) }))
    await rest()
    expect(ids(open)).toEqual(['a', 'm', 'b'])
    expect(ids(mine)).toEqual(['m', 'b'])
  })

  it('change with the view at no read, and share one mirror', async () => {
    desk.put('tickets', ticket('a'), ticket('w', { category: 'waiting', bucket: 'waiting' }))
    const shown = shallowRef(view('open'))
    const some = use(() => shown.value)
    await rest()
    desk.pages.length = 0
    shown.value = view('waiting')
    expect(ids(some)).toEqual(['w'])
    expect(desk.pages).toEqual([])
    expect(desk.listening('ticketFeed')).toBe(1)
  })

  it('agree with the counts', async () => {
    desk.put('tickets', ticket('a'), ticket('b'), ticket('m', { assigneeId: 'mara' }), done('d', -5))
    const counts = scope.run(() => useViewCounts())!
    expect(counts.value(view('open'))).toBeNull()
    await rest()
    counts.value(view('open'))
    counts.value(view('mine'))
    await rest(1_000)
    expect(counts.value(view('open'))).toEqual({ count: 3, atLeast: false })
    expect(counts.value(view('mine'))).toEqual({ count: 1, atLeast: false })
    desk.put('tickets', ticket('a', { assigneeId: 'mara', updatedAt: at(1) }))
    await rest()
    expect(counts.value(view('mine'))?.count).toBe(2)
    counts.value(view('done'))
    await rest(1_000)
    expect(counts.value(view('done'))).toBeNull()
  })

  it('hide what sleeps until the very moment it wakes', async () => {
    desk.put('tickets', ticket('a', { snoozedUntil: new Date(START + 90_500) }))
    const open = use(() => view('open'))
    const snoozed = use(() => view('snoozed'))
    await rest()
    expect([ids(open), ids(snoozed)]).toEqual([[], ['a']])
    await rest(90_000)
    expect(ids(open)).toEqual([])
    await rest(1_000)
    expect([ids(open), ids(snoozed)]).toEqual([['a'], []])
  })

  it('follow the clock, minute by minute', async () => {
    desk.put('tickets', ticket('a', { updatedAt: at(-9) }))
    const quiet: ViewWithId = {
      ...view('open'),
      condition: { kind: 'all', of: [{ kind: 'test', field: 'updatedAt', op: 'longerAgoThan', value: 10 }] },
    }
    const some = use(() => quiet)
    await rest()
    expect(ids(some)).toEqual([])
    await rest(120_000)
    expect(ids(some)).toEqual(['a'])
  })

  it('of what is done come page by page, and no older one shows between', async () => {
    const all = Array.from({ length: 70 }, (_, n) => done(`d${n}`, -100 - n))
    desk.put('tickets', ...all, ticket('a', { updatedAt: at(-90) }))
    const some = use(() => view('done'))
    await rest()
    expect(some.rows.value).toHaveLength(50)
    expect(some.complete.value).toBe(false)
    useMirror().working?.mirror.store.learn([done('old', -9_000)])
    expect(ids(some)).not.toContain('old')
    desk.put('tickets', ticket('a', { category: 'solved', bucket: 'done', updatedAt: at(5) }))
    await rest()
    expect(ids(some)[0]).toBe('a')
    some.loadMore()
    await rest()
    expect(some.complete.value).toBe(true)
    expect(some.rows.value.length).toBeGreaterThanOrEqual(71)
  })

  it('are gone at once with the department they were seen in, and come with a new one', async () => {
    desk.put('tickets', ticket('a'), ticket('b', { departmentId: 'billing' }))
    const open = use(() => view('open'))
    await rest()
    expect(ids(open)).toEqual(['a'])
    signIn('mara', ['billing'])
    await rest()
    expect(ids(open)).toEqual(['b'])
  })

  it('come from this machine after a reload, and are wiped when he signs out', async () => {
    desk.put('tickets', ticket('a'), ticket('b'))
    const meta = { version: 1, uid: 'mara', departments: ['support'], until: at(0).getTime(), complete: true }
    await shelf.put([
      ['tickets/rows/0000', [ticket('a'), ticket('b')]],
      ['tickets/meta', { ...meta, savedAt: START }],
    ])
    desk.online = false
    const open = use(() => view('open'))
    await rest()
    expect(ids(open)).toEqual(['a', 'b'])
    expect(open.synced.value).toBe(false)
    useSession().who = null
    await rest()
    expect(ids(open)).toEqual([])
    expect(shelf.records.size).toBe(0)
  })

  it('are never those of somebody else', async () => {
    const meta = { version: 1, uid: 'finn', departments: ['support'], until: START, complete: true }
    await shelf.put([
      ['tickets/rows/0000', [ticket('his')]],
      ['tickets/meta', { ...meta, savedAt: START }],
    ])
    desk.online = false
    const open = use(() => view('open'))
    await rest()
    expect(ids(open)).toEqual([])
    expect(shelf.records.size).toBe(0)
  })

  it('of an admin wait for the departments, or show the last visit’s meanwhile', async () => {
    signIn('ada', [], 'admin')
    desk.put('tickets', ticket('a'))
    const open = use(() => view('open'))
    await rest()
    expect([ids(open), open.pending.value]).toEqual([[], true])
    desk.put('departments', { id: 'support', order: 1, name: 'Support' } as { id: string })
    await rest()
    expect(ids(open)).toEqual(['a'])
  })
})
