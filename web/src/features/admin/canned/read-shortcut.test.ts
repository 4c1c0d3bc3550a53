import { expect, it } from 'vitest'
import { readShortcut } from './read-shortcut.ts'

it.each([
  ['', ''],
  ['refund', 'refund'],
  ['/Refund now ', 'refund-now'],
  ['Rückgabe_2', 'rückgabe_2'],
  ['повернення', 'повернення'],
  ['a/b', null],
  ['a.b', null],
  ['<b>', null],
])('%j is stored as %j', (typed, stored) => {
  expect(readShortcut(typed)).toBe(stored)
})
