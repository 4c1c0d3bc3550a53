import { describe, expect, it } from 'vitest'
import { matchOptions } from './option.ts'

const options = [
  { value: '1', label: 'Jürgen Öztürk', hint: 'billing' },
  { value: '2', label: 'Anders Nilsson', hint: 'delivery' },
  { value: '3', label: 'Diana Anders', keywords: 'boss' },
]
const found = (query: string) => matchOptions(options, query).map(({ value }) => value)

describe('matchOptions', () => {
  it.each([
    ['', ['1', '2', '3']],
    ['jurgen', ['1']],
    ['ÖZ', ['1']],
    ['and', ['2', '3']],
    ['anders del', ['2']],
    ['boss', ['3']],
    ['nobody', []],
  ])('"%s" finds %j', (query, values) => expect(found(query)).toEqual(values))
})
