import { expect, it } from 'vitest'
import { toMinutes, toSpan } from './span-unit.ts'

it.each([
  [1, 1, 'minutes'],
  [90, 90, 'minutes'],
  [60, 1, 'hours'],
  [480, 8, 'hours'],
  [1440, 1, 'days'],
  [2160, 36, 'hours'],
  [4320, 3, 'days'],
] as const)('%i minutes are %i %s', (minutes, amount, unit) => {
  expect(toSpan(minutes)).toEqual({ amount, unit })
  expect(toMinutes(amount, unit)).toBe(minutes)
})

it.each(['', ' ', '0', '-1', 'x'])('"%s" is no time', (amount) => {
  expect(toMinutes(amount, 'hours')).toBeNaN()
})

it('takes parts of an hour', () => expect(toMinutes('1.5', 'hours')).toBe(90))
