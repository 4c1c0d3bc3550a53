import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLiveRegistry, type Subscribe } from './live-registry.ts'
import type { LiveError, LiveState } from './live-source.ts'

const synced: LiveState = { fromCache: false, pendingWrites: false }
const cached: LiveState = { fromCache: true, pendingWrites: false }
const row = (id: string) => ({ id, pending: false })

/** A listener that tests drive by hand. */
function fakeListener() {
  const stop = vi.fn()
  const runs: Parameters<Subscribe>[] = []
  const subscribe: Subscribe = (next, fail) => {
    runs.push([next, fail])
    return stop
  }
  const answer = (ids: string[], state = synced, run = runs.length - 1) =>
    runs[run]![0](() => ids.map(row), state)
  const add = (id: string) => runs.at(-1)![0]((rows) => [...rows, row(id)], synced)
  const fail = (code: string) => runs.at(-1)![1]({ code, message: code } satisfies LiveError)
  return { subscribe, stop, runs, answer, add, fail }
}

describe('live registry', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shares one listener between all who ask for the same', () => {
    const registry = createLiveRegistry()
    const listener = fakeListener()
    const first = registry.acquire('k', listener.subscribe)
    const second = registry.acquire('k', listener.subscribe)
    expect(second).toBe(first)
    expect(listener.runs).toHaveLength(1)
  })

  it('keeps the listener for the linger after the last user, and no longer', () => {
    const registry = createLiveRegistry(60_000)
    const listener = fakeListener()
    registry.acquire('k', listener.subscribe)
    registry.acquire('k', listener.subscribe)
    registry.release('k')
    vi.advanceTimersByTime(120_000)
    expect(listener.stop).not.toHaveBeenCalled()
    registry.release('k')
    vi.advanceTimersByTime(59_000)
    expect(listener.stop).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2_000)
    expect(listener.stop).toHaveBeenCalledOnce()
    expect(registry.kept.size).toBe(0)
  })

  it('costs nothing to come back within the linger', () => {
    const registry = createLiveRegistry(60_000)
    const listener = fakeListener()
    const before = registry.acquire('k', listener.subscribe)
    listener.answer(['a'])
    registry.release('k')
    vi.advanceTimersByTime(30_000)
    const after = registry.acquire('k', listener.subscribe)
    vi.advanceTimersByTime(120_000)
    expect(after).toBe(before)
    expect(after.rows).toHaveLength(1)
    expect(listener.runs).toHaveLength(1)
  })

  it('is pending until something is known, and an empty cache knows nothing', () => {
    const registry = createLiveRegistry()
    const listener = fakeListener()
    const entry = registry.acquire('k', listener.subscribe)
    expect(entry.pending).toBe(true)
    listener.answer([], cached)
    expect(entry.pending).toBe(true)
    listener.answer([])
    expect(entry.pending).toBe(false)
  })

  it('tells when it was in step and lost it, but not before it ever was', () => {
    const registry = createLiveRegistry()
    const listener = fakeListener()
    const entry = registry.acquire('k', listener.subscribe)
    listener.answer(['a'], cached)
    expect(entry.outOfTouch).toBe(false)
    listener.answer(['a'])
    listener.answer(['a'], cached)
    expect(entry.outOfTouch).toBe(true)
    listener.answer(['a'])
    expect(entry.outOfTouch).toBe(false)
  })

  it('shows an error, and tries again three times with growing waits', () => {
    const registry = createLiveRegistry()
    const listener = fakeListener()
    const entry = registry.acquire('k', listener.subscribe)
    for (const wait of [2_000, 8_000, 32_000]) {
      const tries = listener.runs.length
      listener.fail('permission-denied')
      expect(entry.error?.code).toBe('permission-denied')
      vi.advanceTimersByTime(wait)
      expect(listener.runs).toHaveLength(tries + 1)
    }
    listener.fail('permission-denied')
    vi.advanceTimersByTime(600_000)
    expect(listener.runs).toHaveLength(4)
    registry.retry('k')
    expect(listener.runs).toHaveLength(5)
    listener.answer(['a'])
    expect(entry.error).toBeNull()
  })

  it('starts anew under other claims: rows stay until the new ones are there, late answers of before are dropped', () => {
    const registry = createLiveRegistry()
    const listener = fakeListener()
    const entry = registry.acquire('k', listener.subscribe)
    listener.answer(['a', 'b'])
    registry.restartAll()
    expect(entry.rows.map(({ id }) => id)).toEqual(['a', 'b'])
    listener.answer(['old'], synced, 0)
    expect(entry.rows.map(({ id }) => id)).toEqual(['a', 'b'])
    listener.add('c')
    expect(entry.rows.map(({ id }) => id)).toEqual(['c'])
  })

  it('ends all listeners before sign-out, and lets go of them later without a fuss', () => {
    const registry = createLiveRegistry()
    const [one, two] = [fakeListener(), fakeListener()]
    registry.acquire('1', one.subscribe)
    registry.acquire('2', two.subscribe)
    registry.stopAll()
    expect(one.stop).toHaveBeenCalledOnce()
    expect(two.stop).toHaveBeenCalledOnce()
    expect(() => registry.release('1')).not.toThrow()
  })
})
