import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLeaseHolder, type Place } from './lease-holder.ts'

const place = (ticketId: string, mode: Place['mode'] = 'viewing'): Place => ({
  ticketId,
  departmentId: 'support',
  mode,
})

describe('lease holder', () => {
  const pane = Symbol('pane')
  const store = vi.fn((_place: Place) => Promise.resolve())
  const remove = vi.fn(() => Promise.resolve())
  let here = true
  const make = () => createLeaseHolder({ store, remove, isHere: () => here })

  beforeEach(() => {
    vi.useFakeTimers()
    store.mockClear()
    remove.mockClear()
    here = true
  })
  afterEach(() => void vi.useRealTimers())

  it('tells where I stay, and renews it every 90 s', () => {
    make().be(pane, place('t1'))
    vi.advanceTimersByTime(300)
    expect(store).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(180_000)
    expect(store).toHaveBeenCalledTimes(3)
  })

  it('tells at once that I began to reply', () => {
    const holder = make()
    holder.be(pane, place('t1'))
    vi.advanceTimersByTime(300)
    holder.be(pane, place('t1', 'replying'))
    expect(store).toHaveBeenLastCalledWith(place('t1', 'replying'))
  })

  it('writes nothing for tickets that are only passed by', () => {
    const holder = make()
    for (const id of ['t1', 't2', 't3', 't4']) {
      holder.be(pane, place(id))
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(300)
    expect(store.mock.calls.map(([at]) => at.ticketId)).toEqual(['t4'])
  })

  it('moves from one ticket to the next with one write and no gap', () => {
    const holder = make()
    holder.be(pane, place('t1'))
    vi.advanceTimersByTime(300)
    holder.leave(pane)
    holder.be(Symbol('next'), place('t2'))
    vi.advanceTimersByTime(300)
    expect(remove).not.toHaveBeenCalled()
    expect(store).toHaveBeenCalledTimes(2)
  })

  it('is not sent away by one that has left already', () => {
    const holder = make()
    holder.be(pane, place('t1'))
    holder.be(Symbol('next'), place('t2'))
    holder.leave(pane)
    vi.advanceTimersByTime(300)
    expect(store).toHaveBeenCalledExactlyOnceWith(place('t2'))
  })

  it('gives the lease back on leaving, and renews no more', () => {
    const holder = make()
    holder.be(pane, place('t1'))
    vi.advanceTimersByTime(300)
    holder.leave(pane)
    vi.advanceTimersByTime(600_000)
    expect(remove).toHaveBeenCalledOnce()
    expect(store).toHaveBeenCalledOnce()
  })

  it('does not renew while nobody looks, and catches up when somebody does', () => {
    const holder = make()
    holder.be(pane, place('t1'))
    vi.advanceTimersByTime(300)
    here = false
    vi.advanceTimersByTime(400_000)
    expect(store).toHaveBeenCalledOnce()
    here = true
    holder.catchUp()
    expect(store).toHaveBeenCalledTimes(2)
    holder.catchUp()
    expect(store).toHaveBeenCalledTimes(2)
  })

  it('tells again at once when the page is back, but not when I am nowhere', () => {
    const holder = make()
    holder.again()
    expect(store).not.toHaveBeenCalled()
    holder.be(pane, place('t1'))
    vi.advanceTimersByTime(300)
    holder.again()
    expect(store).toHaveBeenCalledTimes(2)
  })

  it('lets the work go on when it cannot be told', async () => {
    store.mockRejectedValueOnce(new Error('offline'))
    const holder = make()
    holder.be(pane, place('t1'))
    await vi.advanceTimersByTimeAsync(300)
    holder.be(pane, place('t1', 'noting'))
    expect(store).toHaveBeenCalledTimes(2)
  })

  it('leaves it to the answer to tell that I am not replying any more, and renews the lease in time', () => {
    const holder = make()
    holder.be(pane, place('t1'))
    vi.advanceTimersByTime(300)
    holder.be(pane, place('t1', 'replying'))
    vi.advanceTimersByTime(80_000)
    holder.be(pane, { ...place('t1'), hasAnswered: true })
    vi.advanceTimersByTime(1_000)
    holder.be(pane, { ...place('t1'), hasAnswered: false })
    vi.advanceTimersByTime(8_000)
    expect(store).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(1_000)
    expect(store.mock.lastCall?.[0]).toMatchObject(place('t1'))
    expect(store).toHaveBeenCalledTimes(3)
    vi.advanceTimersByTime(90_000)
    expect(store).toHaveBeenCalledTimes(4)
  })

  it('tells at once that I do not reply after all, or do something else', () => {
    const holder = make()
    holder.be(pane, place('t1', 'replying'))
    vi.advanceTimersByTime(300)
    holder.be(pane, place('t1'))
    expect(store).toHaveBeenCalledTimes(2)
    holder.be(pane, place('t1', 'replying'))
    holder.be(pane, { ...place('t1', 'noting'), hasAnswered: true })
    expect(store).toHaveBeenCalledTimes(4)
  })
})
