import { describe, expect, it } from 'vitest'
import { extendTo, nothing, onlyThere, selectAll, toggle, type Selection } from './selection.ts'

const order = [...'abcdef']
const ids = ({ ids }: Selection) => [...ids].sort().join('')

describe('a selection of rows', () => {
  it('takes a row in and out', () => {
    const one = toggle(nothing, 'b', order)
    expect(ids(one)).toBe('b')
    expect(ids(toggle(one, 'b', order))).toBe('')
  })

  it.each([
    ['b', 'e', 'bcde'],
    ['e', 'b', 'bcde'],
    ['c', 'c', 'c'],
  ])('from %s to %s is %s, in either direction', (from, to, range) => {
    expect(ids(extendTo(toggle(nothing, from, order), to, order))).toBe(range)
  })

  it('keeps what was chosen elsewhere when a range is added', () => {
    const apart = toggle(toggle(nothing, 'a', order), 'd', order)
    expect(ids(extendTo(apart, 'e', order))).toBe('ade')
  })

  it('starts a range at the row itself when there is no other end, or that has gone', () => {
    expect(ids(extendTo(nothing, 'c', order))).toBe('c')
    expect(ids(extendTo({ ...nothing, anchor: 'gone' }, 'c', order))).toBe('c')
    expect(extendTo(nothing, 'gone', order)).toBe(nothing)
  })

  it('of the whole view becomes one of every loaded row but the one taken out', () => {
    const all = { ...selectAll(order), all: true }
    const fewer = toggle(all, 'c', order)
    expect([ids(fewer), fewer.all]).toEqual(['abdef', false])
  })

  it('lets go of rows that went, and is the same when none did', () => {
    const all = selectAll(order)
    expect(ids(onlyThere(all, new Set('abz')))).toBe('ab')
    expect(onlyThere(all, new Set(order))).toBe(all)
  })
})
