import { compareBy } from '@emberdesk/domain/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import type { Row } from './row.ts'
import { createRowStore, type RowStore } from './row-store.ts'
import { createViewIndex, type ViewIndex } from './view-index.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))
const row = (id: string, minute: number, priority: Row['priority'], due = 0): Row =>
  sampleTicket({ id, updatedAt: at(minute), priority, sla: { nextAt: at(due) } })
const compare = compareBy({ by: 'dueAt', direction: 'asc' })
const urgent = ({ priority }: Row) => priority === 4
const ids = (index: ViewIndex) => index.rows().map(({ id }) => id)

function followed(store: RowStore, belongs = urgent): ViewIndex {
  const index = createViewIndex(store, () => belongs, compare)
  store.onChange((changed) => index.update(changed))
  return index
}

describe('the tickets of a view', () => {
  it('come, move and go with single changes; the others stay the same objects', () => {
    const store = createRowStore()
    store.learn([row('a', 1, 4, 1), row('b', 1, 4, 2), row('c', 1, 1, 3)])
    const index = followed(store)
    expect(ids(index)).toEqual(['a', 'b'])
    const before = index.rows()
    store.learn([row('c', 2, 4, 0)])
    expect(ids(index)).toEqual(['c', 'a', 'b'])
    expect(index.rows()[1]).toBe(before[0])
    expect(before).toHaveLength(2)
    store.learn([row('a', 2, 4, 9)])
    expect(ids(index)).toEqual(['c', 'b', 'a'])
    store.forget(['b'])
    expect(ids(index)).toEqual(['c', 'a'])
    expect(index.size).toBe(2)
  })

  it('stay the same list when nothing of theirs changed', () => {
    const store = createRowStore()
    store.learn([row('a', 1, 4)])
    const index = followed(store)
    const before = index.rows()
    store.learn([row('x', 1, 1)])
    expect(index.rows()).toBe(before)
    expect(index.update(['a', 'unknown'])).toBe(false)
  })

  it('are looked at again when the condition itself has changed', () => {
    const store = createRowStore()
    store.learn([row('a', 1, 4), row('b', 1, 1)])
    let wanted = 4
    const index = followed(store, ({ priority }) => priority === wanted)
    expect(ids(index)).toEqual(['a'])
    wanted = 1
    expect(index.reconsider()).toBe(true)
    expect(ids(index)).toEqual(['b'])
    expect(index.reconsider()).toBe(false)
  })

  it('are, after any changes, what filtering and sorting all tickets gives', () => {
    const change = fc.record({
      id: fc.constantFrom(...'abcdefgh'),
      priority: fc.constantFrom<Row['priority'][]>(1, 4),
      due: fc.integer({ min: 0, max: 3 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 20 }), (batches) => {
        const store = createRowStore()
        const index = followed(store)
        index.rows()
        batches.forEach((batch, minute) => {
          store.learn(batch.map(({ id, priority, due }) => row(id, minute, priority, due)))
          store.forget(batch.filter(({ gone }) => gone).map(({ id }) => id))
          expect(index.rows()).toEqual([...store.values()].filter(urgent).sort(compare))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are sorted anew when hundreds come at once', () => {
    const store = createRowStore()
    const index = followed(store)
    index.rows()
    const many = Array.from({ length: 500 }, (_, n) => row(`t${n}`, 1, 4, 500 - n))
    store.learn(many)
    expect(index.rows()[0]?.id).toBe('t499')
    store.forget(many.slice(0, 300).map(({ id }) => id))
    expect(index.rows()).toHaveLength(200)
  })
})
