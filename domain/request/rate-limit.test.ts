import { describe, expect, it } from 'vitest'
import { MAX_REPEATS, spend, windowOf, type Usage } from './rate-limit.ts'

const hour = 60 * 60_000

describe('windowOf', () => {
  it('is the whole hour that a time falls into', () => {
    const first = windowOf(new Date('2026-11-02T09:00:00Z'), hour)
    const last = windowOf(new Date('2026-11-02T09:59:59.999Z'), hour)
    expect(last).toEqual(first)
    expect(first.endsAt).toEqual(new Date('2026-11-02T10:00:00Z'))
    expect(windowOf(new Date('2026-11-02T10:00:00Z'), hour).index).toBe(first.index + 1)
  })
})

describe('spend', () => {
  const empty: Usage = { attempts: {} }

  it('lets exactly the limit through', () => {
    const two = spend(spend(empty, 'a', 2) ?? empty, 'b', 2)
    expect(two).toEqual({ attempts: { a: 1, b: 1 } })
    expect(spend(two ?? empty, 'c', 2)).toBeNull()
  })

  it('lets a repeated attempt through at the limit, but not for ever', () => {
    let usage: Usage | null = { attempts: { a: 1 } }
    for (let repeat = 0; repeat < MAX_REPEATS; repeat += 1) usage = usage && spend(usage, 'a', 1)
    expect(usage).toEqual({ attempts: { a: 1 + MAX_REPEATS } })
    expect(spend(usage ?? empty, 'a', 1)).toBeNull()
  })

  it('is not fooled by names that every object has', () => {
    expect(spend(empty, 'constructor', 1)).toEqual({ attempts: { constructor: 1 } })
  })
})
