import { describe, expect, it } from 'vitest'
import { cached } from './cached.ts'

function counting(results: (() => Promise<string | null>)[]) {
  const time = { now: 0 }
  let loads = 0
  const get = cached(
    () => (results[loads++] ?? (async () => 'last'))(),
    60_000,
    () => new Date(time.now),
  )
  return { get, time, loads: () => loads }
}

describe('cached', () => {
  it('loads once for callers at the same time and within a minute', async () => {
    const { get, time, loads } = counting([])
    await Promise.all([get(), get()])
    time.now = 59_999
    expect(await get()).toBe('last')
    expect(loads()).toBe(1)
    time.now = 60_000
    await get()
    expect(loads()).toBe(2)
  })

  it('keeps neither a failure nor null', async () => {
    const { get, loads } = counting([() => Promise.reject(new Error('down')), async () => null])
    await expect(get()).rejects.toThrow('down')
    expect(await get()).toBeNull()
    expect(await get()).toBe('last')
    expect(loads()).toBe(3)
  })
})
