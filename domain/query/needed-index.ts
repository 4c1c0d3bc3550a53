import type { QuerySpec } from './spec.ts'

export interface CompositeIndex {
  collectionGroup: string
  queryScope: 'COLLECTION' | 'COLLECTION_GROUP'
  fields: { fieldPath: string; order?: 'ASCENDING' | 'DESCENDING'; arrayConfig?: 'CONTAINS' }[]
}

/**
 * The composite index a query needs, or null when Firestore's automatic single-field indexes serve it
 * (firebase.google.com/docs/firestore/query-data/index-overview). Equalities first, then the order.
 */
export function neededIndex(spec: QuerySpec): CompositeIndex | null {
  const fields: CompositeIndex['fields'] = []
  const ordered = new Map(spec.orderBy.map(([field, direction]) => [field, direction]))
  for (const [field, op] of spec.where) {
    if (op === '==' || op === 'in') fields.push({ fieldPath: field, order: 'ASCENDING' })
    else if (op === 'array-contains') fields.push({ fieldPath: field, arrayConfig: 'CONTAINS' })
    else if (!ordered.has(field)) ordered.set(field, 'asc')
  }
  for (const [field, direction] of ordered) {
    fields.push({ fieldPath: field, order: direction === 'asc' ? 'ASCENDING' : 'DESCENDING' })
  }
  if (fields.length < 2 && !spec.group) return null
  const collectionGroup = spec.path.split('/').at(-1) as string
  return { collectionGroup, queryScope: spec.group ? 'COLLECTION_GROUP' : 'COLLECTION', fields }
}
