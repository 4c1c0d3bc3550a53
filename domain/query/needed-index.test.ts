import { describe, expect, it } from 'vitest'
import { neededIndexes } from './needed-index.ts'
import type { QuerySpec } from './spec.ts'

type Where = QuerySpec['where']
type Order = QuerySpec['orderBy']

function query(where: Where, orderBy: Order, group = false): QuerySpec {
  return { name: 'q', path: group ? 'messages' : 'tickets/t/messages', group, where, orderBy, limit: 1 }
}

/** An index in one line: `a↑ b↓ c∋`. */
function inShort(spec: QuerySpec): string[] {
  return neededIndexes(spec).map(({ fields }) =>
    fields
      .map(({ fieldPath, order }) => fieldPath + (order ? (order === 'ASCENDING' ? '↑' : '↓') : '∋'))
      .join(' '),
  )
}

describe('neededIndexes', () => {
  const cases: [why: string, where: Where, orderBy: Order, indexes: string[]][] = [
    ['nothing for a whole collection', [], [], []],
    ['a single-field index for an order', [], [['at', 'desc']], ['at↓']],
    ['a single-field index for an equality', [['number', '==', 1]], [], ['number↑']],
    ['a single-field index for a range, ascending', [['at', '<=', 1]], [], ['at↑']],
    ['a single-field index for a range in its own order', [['at', '<=', 1]], [['at', 'desc']], ['at↓']],
    [
      'single-field indexes that merge for equalities',
      [
        ['a', '==', 1],
        ['b', 'in', [1]],
      ],
      [],
      ['a↑', 'b↑'],
    ],
    ['a composite for an equality and an order', [['a', '==', 1]], [['at', 'desc']], ['a↑ at↓']],
    [
      'no field of its own for the name that breaks ties',
      [['a', '==', 1]],
      [
        ['at', 'desc'],
        ['__name__', 'desc'],
      ],
      ['a↑ at↓'],
    ],
    ['a composite for an `in` and an order', [['a', 'in', [1]]], [['at', 'asc']], ['a↑ at↑']],
    [
      'a composite for an array and an order',
      [['tags', 'array-contains', 'x']],
      [['at', 'asc']],
      ['tags∋ at↑'],
    ],
    [
      'the same composite whatever the order of equalities',
      [
        ['b', '==', 1],
        ['a', '==', 1],
      ],
      [['c', 'asc']],
      ['a↑ b↑ c↑'],
    ],
    [
      'a composite for an equality and a range',
      [
        ['a', '==', 1],
        ['at', '>', 1],
      ],
      [],
      ['a↑ at↑'],
    ],
    [
      'a composite for two orders',
      [],
      [
        ['a', 'asc'],
        ['b', 'desc'],
      ],
      ['a↑ b↓'],
    ],
    [
      'a range that the order leaves out at its end, in the last direction',
      [['n', '>', 1]],
      [['at', 'desc']],
      ['at↓ n↓'],
    ],
    [
      'no order for what an equality fixes',
      [['a', '==', 1]],
      [
        ['a', 'desc'],
        ['at', 'asc'],
      ],
      ['a↑ at↑'],
    ],
  ]

  it.each(cases)('asks for %s', (_, where, orderBy, indexes) => {
    expect(inShort(query(where, orderBy))).toEqual(indexes)
  })

  it('names the collection, not the path', () => {
    expect(neededIndexes(query([], [['at', 'asc']]))).toEqual([
      {
        collectionGroup: 'messages',
        queryScope: 'COLLECTION',
        fields: [{ fieldPath: 'at', order: 'ASCENDING' }],
      },
    ])
  })

  it('asks for the scope of the group when a query goes across parents', () => {
    expect(neededIndexes(query([['state', '==', 'queued']], [['at', 'asc']], true))).toEqual([
      {
        collectionGroup: 'messages',
        queryScope: 'COLLECTION_GROUP',
        fields: [
          { fieldPath: 'state', order: 'ASCENDING' },
          { fieldPath: 'at', order: 'ASCENDING' },
        ],
      },
    ])
  })
})
