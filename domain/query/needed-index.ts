import type { QuerySpec } from './spec.ts'

type Field = { fieldPath: string; order?: 'ASCENDING' | 'DESCENDING'; arrayConfig?: 'CONTAINS' }

export interface NeededIndex {
  collectionGroup: string
  queryScope: 'COLLECTION' | 'COLLECTION_GROUP'
  /** One field: a single-field index (automatic in a collection's scope, an override for a group). More: a composite. */
  fields: Field[]
}

/** The document's name: every index ends with it, in the direction of its last field. */
const NAME = '__name__'
const orders = { asc: 'ASCENDING', desc: 'DESCENDING' } as const

/** Fields compared for equality, `in` included. Sorted by name: for equalities an index may have any order. */
function equalityFields(spec: QuerySpec): Field[] {
  return spec.where
    .filter(([, op]) => op === '==' || op === 'in' || op === 'array-contains')
    .map(([fieldPath, op]): Field =>
      op === 'array-contains' ? { fieldPath, arrayConfig: 'CONTAINS' } : { fieldPath, order: 'ASCENDING' },
    )
    .sort((a, b) => (a.fieldPath < b.fieldPath ? -1 : 1))
}

/**
 * The order that is asked for, less what an equality fixes; then the fields of ranges that it leaves
 * out: Firestore sorts by those too, in the last direction.
 */
function orderFields(spec: QuerySpec): Field[] {
  const fixed = new Set(spec.where.filter(([, op]) => op === '==').map(([field]) => field))
  const order = new Map(spec.orderBy.filter(([field]) => !fixed.has(field) && field !== NAME))
  const direction = spec.orderBy.at(-1)?.[1] ?? 'asc'
  for (const [field, op] of spec.where) {
    if (field !== NAME && ['<', '<=', '>', '>='].includes(op) && !order.has(field))
      order.set(field, direction)
  }
  return [...order].map(([fieldPath, to]) => ({ fieldPath, order: orders[to] }))
}

/**
 * The indexes a query needs (firebase.google.com/docs/firestore/query-data/index-overview): one composite, equalities first and then
 * the order; or, where nothing is ordered, one single-field index for each equality, which Firestore merges.
 * None for a whole collection in no order.
 */
export function neededIndexes(spec: QuerySpec): NeededIndex[] {
  const collectionGroup = spec.path.split('/').at(-1) ?? spec.path
  const queryScope = spec.group ? 'COLLECTION_GROUP' : 'COLLECTION'
  const [equalities, order] = [equalityFields(spec), orderFields(spec)]
  const indexes = order.length > 0 ? [[...equalities, ...order]] : equalities.map((field) => [field])
  return indexes.map((fields) => ({ collectionGroup, queryScope, fields }))
}
