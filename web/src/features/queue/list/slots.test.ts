import { describe, expect, it } from 'vitest'
import { createSlots, type Placed } from './slots.ts'

const all = Infinity
const keys = (placed: readonly Placed[]) => placed.map(({ key }) => key).join(' ')

describe('the places of rows in the page', () => {
  it('are kept for as long as the row is in sight', () => {
    const slots = createSlots()
    expect(keys(slots.fill(['a', 'b', 'c'], all).placed)).toBe('a b c')
    expect(keys(slots.fill(['c', 'b', 'a'], all).placed)).toBe('a b c')
  })

  it('are taken over from what scrolled out', () => {
    const slots = createSlots()
    slots.fill(['a', 'b', 'c'], all)
    expect(keys(slots.fill(['b', 'c', 'd'], all).placed)).toBe('d b c')
    expect(keys(slots.fill(['c', 'd', 'e', 'f'], all).placed)).toBe('d e c f')
  })

  it('are filled a few at a time, what comes first in the list of wishes before the rest', () => {
    const slots = createSlots()
    slots.fill(['a', 'b', 'c', 'd'], all)
    const first = slots.fill(['w', 'x', 'y', 'z'], 3)
    expect([keys(first.placed), first.complete]).toEqual(['w x y d', false])
    const then = slots.fill(['w', 'x', 'y', 'z'], 3)
    expect([keys(then.placed), then.complete]).toEqual(['w x y z', true])
  })

  it('never belong to two rows, and do not become more than are needed', () => {
    const slots = createSlots()
    for (let top = 0; top < 500; top += 7) {
      const wanted = Array.from({ length: 20 + (top % 5) }, (_, n) => `row ${top + n}`)
      const { placed } = slots.fill(wanted, all)
      expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length)
      expect(placed.map(({ key }) => key)).toEqual(expect.arrayContaining(wanted))
      expect(placed.length).toBeLessThan(28)
    }
    expect(slots.fill(['row 1', 'row 2'], all).placed.length).toBeLessThan(28)
    expect(slots.fill(['p', 'q'], all).placed).toHaveLength(5)
  })
})
