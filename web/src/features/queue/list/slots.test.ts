import { describe, expect, it } from 'vitest'
import { createSlots } from './slots.ts'

describe('the places of rows in the page', () => {
  it('are kept for as long as the row is in sight', () => {
    const place = createSlots()
    expect(place(['a', 'b', 'c'])).toEqual([0, 1, 2])
    expect(place(['b', 'c'])).toEqual([1, 2])
  })

  it('are taken over from what scrolled out', () => {
    const place = createSlots()
    place(['a', 'b', 'c'])
    expect(place(['b', 'c', 'd'])).toEqual([1, 2, 0])
    expect(place(['c', 'd', 'e', 'f'])).toEqual([2, 0, 1, 3])
  })

  it('never belong to two rows', () => {
    const place = createSlots()
    for (let top = 0; top < 500; top += 7) {
      const keys = Array.from({ length: 20 + (top % 5) }, (_, n) => `row ${top + n}`)
      expect(new Set(place(keys)).size).toBe(keys.length)
    }
    expect(Math.max(...place(['row 1', 'row 2']))).toBeLessThan(25)
  })
})
