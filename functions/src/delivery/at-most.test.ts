import { describe, expect, it } from 'vitest'
import { atMost } from './at-most.ts'

describe('atMost', () => {
  it('works on every item, never on more than so many at a time, and counts what was done', async () => {
    let running = 0
    let most = 0
    const seen: number[] = []
    const count = await atMost(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
      seen.push(item)
      return item % 2 === 0
    })
    expect(most).toBe(3)
    expect(seen.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(count).toBe(3)
  })

  it('goes on after an item that throws', async () => {
    const done = await atMost(1, [1, 2, 3], async (item) => {
      if (item === 1) throw new Error('broken')
      return true
    })
    expect(done).toBe(2)
  })
})
