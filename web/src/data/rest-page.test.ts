import type { QuerySpec } from '@emberdesk/domain/query'
import { describe, expect, it } from 'vitest'
import { readPage, structuredQuery } from './rest-page.ts'
import { fromFields, toRest } from './rest-value.ts'

const spec: QuerySpec = {
  name: 'q',
  path: 'tickets',
  group: false,
  where: [
    ['departmentId', 'in', ['support', 'billing']],
    ['updatedAt', '>=', new Date(0)],
  ],
  orderBy: [
    ['sla.nextAt', 'asc'],
    ['__name__', 'asc'],
  ],
  limit: 2,
}
const name = (id: string) => `projects/p/databases/(default)/documents/tickets/${id}`
const nextAt = (timestampValue: string) => ({ sla: { mapValue: { fields: { nextAt: { timestampValue } } } } })

describe('a query over HTTP', () => {
  it('says what it wants as the interface words it', () => {
    expect(structuredQuery(spec, null)).toEqual({
      from: [{ collectionId: 'tickets', allDescendants: false }],
      where: {
        compositeFilter: {
          op: 'AND',
          filters: [
            {
              fieldFilter: {
                field: { fieldPath: 'departmentId' },
                op: 'IN',
                value: { arrayValue: { values: [{ stringValue: 'support' }, { stringValue: 'billing' }] } },
              },
            },
            {
              fieldFilter: {
                field: { fieldPath: 'updatedAt' },
                op: 'GREATER_THAN_OR_EQUAL',
                value: { timestampValue: '1970-01-01T00:00:00.000Z' },
              },
            },
          ],
        },
      },
      orderBy: [
        { field: { fieldPath: 'sla.nextAt' }, direction: 'ASCENDING' },
        { field: { fieldPath: '__name__' }, direction: 'ASCENDING' },
      ],
      limit: 2,
    })
  })

  it('goes on behind the last row of a full page, as exact as the database is', () => {
    const at = '2026-11-22T12:00:00.123456789Z'
    const page = readPage(spec, [
      { document: { name: name('a'), fields: nextAt('2026-11-22T11:00:00Z') } },
      { document: { name: name('b'), fields: nextAt(at) } },
    ])
    expect(page.rows.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(page.next).toEqual([{ timestampValue: at }, { referenceValue: name('b') }])
    expect(structuredQuery(spec, page.next)).toMatchObject({ startAt: { values: page.next, before: false } })
  })

  it('ends with a page that is not full, or empty', () => {
    expect(readPage(spec, [{ document: { name: name('a') } }]).next).toBeNull()
    expect(readPage(spec, [{}])).toEqual({ rows: [], next: null })
  })
})

describe('values over HTTP', () => {
  it('come as ours', () => {
    const fields = {
      text: { stringValue: 'x' },
      whole: { integerValue: '42' },
      part: { doubleValue: 1.5 },
      yes: { booleanValue: true },
      none: { nullValue: null },
      at: { timestampValue: '2026-11-22T12:00:00.5Z' },
      list: { arrayValue: { values: [{ stringValue: 'a' }] } },
      empty: { arrayValue: {} },
      map: { mapValue: { fields: { inner: { integerValue: '1' } } } },
      nothing: { mapValue: {} },
    }
    expect(fromFields(fields)).toEqual({
      text: 'x',
      whole: 42,
      part: 1.5,
      yes: true,
      none: null,
      at: new Date('2026-11-22T12:00:00.500Z'),
      list: ['a'],
      empty: [],
      map: { inner: 1 },
      nothing: {},
    })
  })
  it.each([
    [null, { nullValue: null }],
    [true, { booleanValue: true }],
    [3, { integerValue: '3' }],
    [1.5, { doubleValue: 1.5 }],
    [['a', 1], { arrayValue: { values: [{ stringValue: 'a' }, { integerValue: '1' }] } }],
  ])('go as theirs: %j', (value, expected) => {
    expect(toRest(value)).toEqual(expected)
  })
})
