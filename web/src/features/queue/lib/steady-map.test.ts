import { describe, expect, it } from 'vitest'
import { steadyMap } from './steady-map.ts'

describe('a steady map', () => {
  it('maps each list as usual', () => {
    const double = steadyMap((n: number) => n * 2)
    expect(double([1, 2])).toEqual([2, 4])
    expect(double([1, 3])).toEqual([2, 6])
    expect(double([1])).toEqual([2])
    expect(double([])).toEqual([])
  })

  it('asks only for what changed', () => {
    const asked: string[] = []
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    const wrap = steadyMap((item: { id: string }) => {
      asked.push(item.id)
      return { item }
    })
    const first = wrap([a, b])
    const second = wrap([a, c])
    expect(asked).toEqual(['a', 'b', 'c'])
    expect(second[0]).toBe(first[0])
    expect(first[1]?.item).toBe(b)
  })

  it('gives the same array when no result differs', () => {
    const idOf = steadyMap((item: { id: string; n: number }) => item.id)
    const first = idOf([{ id: 'a', n: 1 }])
    expect(idOf([{ id: 'a', n: 2 }])).toBe(first)
    expect(idOf([{ id: 'b', n: 2 }])).not.toBe(first)
  })
})
