import { describe, expect, it } from 'vitest'
import { applyChanges } from './apply-changes.ts'
import type { LiveChange } from './live-source.ts'

const row = (id: string, n = 0) => ({ id, n, pending: false })
const change = (
  type: LiveChange['type'],
  id: string,
  oldIndex: number,
  newIndex: number,
  n = 0,
): LiveChange => ({
  type,
  row: row(id, n),
  oldIndex,
  newIndex,
})
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('')

describe('applyChanges', () => {
  it('fills an empty list', () => {
    expect(ids(applyChanges([], [change('added', 'a', -1, 0), change('added', 'b', -1, 1)]))).toBe('ab')
  })

  it('moves a row that changed its place', () => {
    const rows = [row('a'), row('b'), row('c')]
    expect(ids(applyChanges(rows, [change('modified', 'a', 0, 2)]))).toBe('bca')
  })

  it('takes steps in order: one leaves, another comes, a third changes', () => {
    const rows = [row('a'), row('b'), row('c')]
    const next = applyChanges<{ n: number }>(rows, [
      change('removed', 'a', 0, -1),
      change('added', 'd', -1, 1),
      change('modified', 'c', 2, 2, 7),
    ])
    expect(ids(next)).toBe('bdc')
    expect(next[2]?.n).toBe(7)
  })

  it('keeps the objects of rows that did not change, and the old list as it was', () => {
    const rows = [row('a'), row('b')]
    const next = applyChanges(rows, [change('modified', 'b', 1, 1, 1)])
    expect(next[0]).toBe(rows[0])
    expect(next[1]).not.toBe(rows[1])
    expect(rows[1]).toEqual(row('b'))
  })
})
