import { MAX_SEEN, type SeenMark } from '@emberdesk/domain/agent-state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { REMOVED } from '@/data/write.ts'
import { createStateKeeper, GAP_MS, type StateChange } from './state-keeper.ts'

vi.mock('@/data/write.ts', () => ({ REMOVED: Symbol('removed') }))

const mark = (count: number, minute = 0): SeenMark => ({ count, at: new Date(minute * 60_000) })

describe('what an agent has seen, on its way to the server', () => {
  let seen: Record<string, SeenMark>
  const write = vi.fn<(change: StateChange) => Promise<void>>()
  const make = () => createStateKeeper({ stored: () => ({ seen }), write })

  beforeEach(() => {
    vi.useFakeTimers()
    seen = {}
    write.mockReset().mockResolvedValue()
  })
  afterEach(() => vi.useRealTimers())

  it('gathers for half a minute and writes once, naming what changed', () => {
    const keeper = make()
    keeper.mark('a', mark(1))
    keeper.mark('b', mark(2))
    keeper.mark('a', mark(3))
    keeper.prefer('theme', 'dark')
    vi.advanceTimersByTime(GAP_MS - 1)
    expect(write).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(write).toHaveBeenCalledExactlyOnceWith({
      seen: { a: mark(3), b: mark(2) },
      prefs: { theme: 'dark' },
    })
    vi.advanceTimersByTime(10 * GAP_MS)
    expect(write).toHaveBeenCalledOnce()
  })

  it('writes at once when asked to, and nothing when nothing waits', async () => {
    const keeper = make()
    await keeper.flush()
    expect(write).not.toHaveBeenCalled()
    keeper.mark('a', mark(1))
    await keeper.flush()
    expect(write).toHaveBeenCalledExactlyOnceWith({ seen: { a: mark(1) } })
  })

  it('knows a mark from the first moment until the server has it', async () => {
    let confirm = () => {}
    write.mockReturnValue(new Promise((resolve) => (confirm = resolve)))
    const keeper = make()
    keeper.mark('a', mark(1))
    expect(keeper.unconfirmed('a')).toEqual(mark(1))
    const going = keeper.flush()
    expect(keeper.everyUnconfirmed()).toEqual({ a: mark(1) })
    confirm()
    await going
    expect(keeper.unconfirmed('a')).toBeUndefined()
  })

  it('tries again what was refused, but not over what was changed since, and not for ever', async () => {
    write.mockRejectedValue(new Error('refused'))
    const keeper = make()
    keeper.mark('a', mark(1))
    keeper.prefer('theme', 'dark')
    const going = keeper.flush()
    keeper.mark('a', mark(2))
    await going
    await vi.advanceTimersByTimeAsync(GAP_MS)
    expect(write).toHaveBeenLastCalledWith({ seen: { a: mark(2) }, prefs: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(10 * GAP_MS)
    expect(write).toHaveBeenCalledTimes(3)
    expect(keeper.unconfirmed('a')).toBeUndefined()
  })

  it('takes nothing of one agent over to the next', async () => {
    write.mockRejectedValue(new Error('signed out'))
    const keeper = make()
    keeper.mark('a', mark(1))
    const going = keeper.flush()
    keeper.mark('b', mark(1))
    keeper.forget()
    await going
    await vi.advanceTimersByTimeAsync(10 * GAP_MS)
    expect(write).toHaveBeenCalledOnce()
  })

  it('makes room by dropping the oldest marks before there are too many', async () => {
    for (let n = 0; n < MAX_SEEN; n++) seen[`t${n}`] = mark(1, n)
    const keeper = make()
    keeper.mark('new', mark(1, MAX_SEEN))
    await keeper.flush()
    const change = write.mock.lastCall![0].seen!
    const dropped = Object.keys(change).filter((id) => change[id] === REMOVED)
    expect(dropped).toContain('t0')
    expect(dropped).not.toContain('t500')
    expect(MAX_SEEN + 1 - dropped.length).toBeLessThan(MAX_SEEN)
    expect(change['new']).toEqual(mark(1, MAX_SEEN))
  })
})
