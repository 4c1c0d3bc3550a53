import { describe, expect, it } from 'vitest'
import { toMinutes, toSpan } from './span.ts'

describe('a span of time', () => {
  it.each([
    [45, 45, 'minutes'],
    [60, 1, 'hours'],
    [90, 90, 'minutes'],
    [1_440, 1, 'days'],
    [4_320, 3, 'days'],
    [20_160, 2, 'weeks'],
    [-120, 2, 'hours'],
    [0, 0, 'minutes'],
  ] as const)('of %i minutes is %i %s', (minutes, count, unit) => {
    expect(toSpan(minutes)).toEqual({ count, unit })
    expect(toMinutes({ count, unit })).toBe(Math.abs(minutes))
  })
})
