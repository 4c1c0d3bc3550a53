import { describe, expect, it } from 'vitest'
import { changedPlaces } from './changed-places.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [{ id: string }, { id: string }, { id: string }]

describe('changed places', () => {
  it('are those of rows with another content', () => {
    expect(changedPlaces([a, b, c], [a, { id: 'b' }, { id: 'c' }])).toEqual([1, 2])
    expect(changedPlaces([a, b], [a, b])).toEqual([])
  })

  it('are not to be told when a row came, went or moved', () => {
    expect(changedPlaces([a, b], [a, b, c])).toBeNull()
    expect(changedPlaces([a, b], [b])).toBeNull()
    expect(changedPlaces([a, b], [b, a])).toBeNull()
  })
})
