import { expect, it } from 'vitest'
import { backOff } from './back-off.ts'

it('doubles the pause up to half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(backOff)).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ])
})
