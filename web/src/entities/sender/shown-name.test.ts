import { expect, it } from 'vitest'
import { shownName } from './shown-name.ts'

it.each([
  ['Iris', 'iris@example.net', 'Iris'],
  ['', 'iris@example.net', 'iris@example.net'],
  ['admin@bank.example', 'x@evil.example', 'x@evil.example'],
])('%j <%s> is shown as %s', (name, address, shown) => {
  expect(shownName({ name, address })).toBe(shown)
})
