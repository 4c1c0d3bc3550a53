import { describe, expect, it } from 'vitest'
import { groupedEntries, plainEntries, type ListEntry } from './list-entries.ts'

const rows = (ids: string) => [...ids].map((id) => ({ row: { id }, gone: false, arrivedAt: 0 }))
/** Small letters are one group, large ones another. */
const byCase = ({ id }: { id: string }) =>
  id === id.toLowerCase()
    ? { key: 'small', name: 'Small', rank: 2 }
    : { key: 'large', name: 'Large', rank: 1 }
const lines = (entries: readonly ListEntry<{ id: string }>[]) =>
  entries
    .map((entry) => (entry.kind === 'group' ? `[${entry.name} ${entry.count}]` : entry.shown.row.id))
    .join(' ')

describe('the lines of a list', () => {
  it('are its rows when nothing groups them', () => {
    expect(lines(plainEntries<{ id: string }>()(rows('aBc')))).toBe('a B c')
  })

  it('stand in groups by rank, each in the order of the list, with its count', () => {
    expect(lines(groupedEntries(rows('aBcD'), byCase, new Set()))).toBe('[Large 2] B D [Small 2] a c')
  })

  it('of one rank stand by name', () => {
    const byName = ({ id }: { id: string }) => ({ key: id, name: id, rank: 0 })
    expect(lines(groupedEntries(rows('ca'), byName, new Set()))).toBe('[a 1] a [c 1] c')
  })

  it('leave out the rows of a collapsed group, and still count them', () => {
    expect(lines(groupedEntries(rows('aBc'), byCase, new Set(['small'])))).toBe('[Large 1] B [Small 2]')
  })
})
