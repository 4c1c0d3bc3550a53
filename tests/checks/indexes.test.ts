import * as queries from '@emberdesk/domain/query'
import { everyQuery, neededIndexes, type NeededIndex } from '@emberdesk/domain/query'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface FieldOverride {
  collectionGroup: string
  fieldPath: string
  ttl?: boolean
  indexes: { queryScope: string; order?: string; arrayConfig?: string }[]
}
const definition = JSON.parse(readFileSync('firestore.indexes.json', 'utf8')) as {
  indexes: NeededIndex[]
  fieldOverrides: FieldOverride[]
}
const overrides = definition.fieldOverrides

/** An index as a string, the same for the same index: `tickets COLLECTION a:ASCENDING b:CONTAINS`. */
function keyOf({ collectionGroup, queryScope, fields }: NeededIndex): string {
  const parts = fields.map(({ fieldPath, order, arrayConfig }) => `${fieldPath}:${order ?? arrayConfig}`)
  return [collectionGroup, queryScope, ...parts].join(' ')
}

const needed = everyQuery().map((spec) => ({ name: spec.name, indexes: neededIndexes(spec) }))
const compositesOf = (indexes: NeededIndex[]) => indexes.filter(({ fields }) => fields.length > 1)
const singlesOf = (indexes: NeededIndex[]) => indexes.filter(({ fields }) => fields.length === 1)
const deployed = definition.indexes.map(keyOf)

function hasSingleFieldIndex({ collectionGroup, queryScope, fields }: NeededIndex): boolean {
  const [field] = fields
  const override = overrides.find(
    (one) => one.collectionGroup === collectionGroup && one.fieldPath === field?.fieldPath,
  )
  // Without an override, Firestore indexes each field, but in the scope of a collection only.
  if (!override) return queryScope === 'COLLECTION'
  return override.indexes.some(
    (index) =>
      index.queryScope === queryScope &&
      index.order === field?.order &&
      index.arrayConfig === field?.arrayConfig,
  )
}

it('holds every query of the domain against the indexes', () => {
  const registry = readFileSync('domain/query/registry.ts', 'utf8')
  const names = Object.keys(queries).filter((name) => name.endsWith('Query'))
  expect(names).not.toEqual([])
  expect(names.filter((name) => !registry.includes(`${name}(`))).toEqual([])
})

describe('firestore.indexes.json', () => {
  it.each(needed.filter(({ indexes }) => compositesOf(indexes).length > 0))(
    'has the composite index of the query $name',
    ({ indexes }) => {
      expect(deployed).toEqual(expect.arrayContaining(compositesOf(indexes).map(keyOf)))
    },
  )

  it.each(needed.filter(({ indexes }) => singlesOf(indexes).length > 0))(
    'leaves the single-field index of the query $name in place',
    ({ indexes }) => {
      expect(singlesOf(indexes).filter((index) => !hasSingleFieldIndex(index))).toEqual([])
    },
  )

  it('has no index that no query needs, and none twice', () => {
    const asked = new Set(needed.flatMap(({ indexes }) => compositesOf(indexes).map(keyOf)))
    expect(deployed).toHaveLength(asked.size)
    expect(deployed.filter((key) => !asked.has(key))).toEqual([])
  })

  it.each([
    ['tickets', 'preview'],
    ['messages', 'text'],
    ['messages', 'newText'],
    ['messages', 'html'],
    ['notes', 'text'],
    ['drafts', 'text'],
    ['cannedResponses', 'texts'],
    ['articles', 'text'],
    ['agentState', 'seen'],
    ['views', 'condition'],
    ['rateLimits', 'attempts'],
    ['rateLimits', 'perHour'],
  ])('keeps the large field %s.%s out of all indexes', (collectionGroup, fieldPath) => {
    const override = overrides.find(
      (one) => one.collectionGroup === collectionGroup && one.fieldPath === fieldPath,
    )
    expect(override?.indexes).toEqual([])
  })

  it('lets spent budgets and tokens, forgotten leases, sent mail, parked addresses and departures expire', () => {
    const expiring = overrides
      .filter(({ ttl }) => ttl)
      .map((one) => `${one.collectionGroup}.${one.fieldPath}`)
    expect(expiring).toEqual([
      'rateLimits.expiresAt',
      'usedTokens.expiresAt',
      'presence.at',
      'outbox.expiresAt',
      'parked.expiresAt',
      'departures.expiresAt',
      'bulkJobs.expiresAt',
      'before.expiresAt',
    ])
  })

  it('overrides no field twice', () => {
    const fields = overrides.map((one) => `${one.collectionGroup}.${one.fieldPath}`)
    expect(new Set(fields).size).toBe(fields.length)
  })
})
