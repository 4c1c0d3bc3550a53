import { describe, expect, it } from 'vitest'
import { joins, SKEW_MS } from './continuity.ts'

const rows = (...times: number[]) => times.map((time) => ({ updatedAt: new Date(time) }))
const until = 100_000

describe('joins', () => {
  it.each<[string, number[], boolean, number | null]>([
    ['a window with room holds all there is', [500_000, 400_000], false, 500_000],
    ['an empty window holds all there is', [], false, until],
    ['nothing new', [until, 99_000], true, until],
    ['it reaches back behind what is known', [500_000, until - SKEW_MS - 1], true, 500_000],
    ['it ends where what is known ends: changes of that time may be missing', [500_000, until], true, null],
    ['it ends after what is known', [500_000, 400_000], true, null],
  ])('%s', (_why, times, full, expected) => {
    const step = joins(rows(...times), full, until)
    expect(step).toEqual(
      expected === null ? { kind: 'gap', from: until - SKEW_MS } : { kind: 'whole', until: expected },
    )
  })
})
