import { describe, expect, it, vi } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import type { Row } from './row.ts'
import { createRowStore } from './row-store.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))
const row = (id: string, minute: number, part: Partial<Row> = {}): Row =>
  sampleTicket({ id, updatedAt: at(minute), ...part })

function makeStore(...rows: Row[]) {
  const store = createRowStore()
  store.learn(rows)
  const changed = vi.fn<(ids: readonly string[]) => void>()
  store.onChange(changed)
  return { store, changed }
}

describe('what the mirror knows', () => {
  it('takes newer words and equal ones, never older ones', () => {
    const { store, changed } = makeStore(row('a', 2))
    store.learn([row('a', 1, { subject: 'old' })])
    expect(store.get('a')?.subject).not.toBe('old')
    expect(changed).not.toHaveBeenCalled()
    store.learn([row('a', 2, { subject: 'same time' })])
    expect(store.get('a')?.subject).toBe('same time')
    store.learn([row('a', 3, { subject: 'new' })])
    expect(store.get('a')?.subject).toBe('new')
  })

  it('tells once what came, and says nothing of what is known already', () => {
    const { store, changed } = makeStore()
    const a = row('a', 1)
    store.learn([a, row('b', 1)])
    expect(changed).toHaveBeenCalledExactlyOnceWith(['a', 'b'])
    store.learn([a])
    expect(changed).toHaveBeenCalledOnce()
  })

  it('forgets', () => {
    const { store, changed } = makeStore(row('a', 1))
    store.forget(['a', 'unknown'])
    expect(store.get('a')).toBeUndefined()
    expect(changed).toHaveBeenCalledExactlyOnceWith(['a'])
  })
})

describe('a change of ours', () => {
  it('shows at once, as pending, and goes when it is refused', () => {
    const { store } = makeStore(row('a', 1, { priority: 2 }))
    const mine = store.expect('a', { priority: 4 })
    expect(store.get('a')).toMatchObject({ priority: 4, pending: true })
    mine?.revert()
    expect(store.get('a')).toMatchObject({ priority: 2, pending: false })
  })

  it('stays when the server has taken it, until the server says more', () => {
    const { store } = makeStore(row('a', 1, { priority: 2 }))
    store.expect('a', { priority: 4, updatedAt: at(9) })?.confirm()
    expect(store.get('a')).toMatchObject({ priority: 4, pending: false, updatedAt: at(1) })
    store.learn([row('a', 2, { priority: 3 })])
    expect(store.get('a')?.priority).toBe(3)
  })

  it('makes way for the server when that was faster than its own confirmation', () => {
    const { store } = makeStore(row('a', 1, { priority: 2 }))
    const mine = store.expect('a', { priority: 4 })
    store.learn([row('a', 2, { priority: 1, subject: "a colleague's" })])
    expect(store.get('a')).toMatchObject({ priority: 4, subject: "a colleague's" })
    mine?.confirm()
    expect(store.get('a')).toMatchObject({ priority: 1, pending: false })
  })

  it('lies on top of others that are still on their way', () => {
    const { store } = makeStore(row('a', 1, { priority: 2, assigneeId: null }))
    const first = store.expect('a', { assigneeId: 'mara' })
    const second = store.expect('a', { priority: 4 })
    first?.confirm()
    expect(store.get('a')).toMatchObject({ assigneeId: 'mara', priority: 4, pending: true })
    second?.confirm()
    expect(store.get('a')).toMatchObject({ assigneeId: 'mara', priority: 4, pending: false })
  })

  it('reaches into a map by path, and leaves the stored row as it was', () => {
    const known = row('a', 1, { sla: { nextAt: at(5) } })
    const { store } = makeStore(known)
    const mine = store.expect('a', { 'sla.nextAt': at(7) })
    expect(store.get('a')?.sla.nextAt).toEqual(at(7))
    expect(known.sla.nextAt).toEqual(at(5))
    mine?.revert()
    expect(store.get('a')).toBe(known)
  })

  it('is nothing for a ticket that is not here, and nothing any more for one that went', () => {
    const { store } = makeStore(row('a', 1))
    expect(store.expect('b', { priority: 4 })).toBeNull()
    const mine = store.expect('a', { priority: 4 })
    store.forget(['a'])
    mine?.confirm()
    expect(store.get('a')).toBeUndefined()
  })
})
