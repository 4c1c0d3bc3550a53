import type { QuerySpec } from '@emberdesk/domain/query'
import {
  collection,
  collectionGroup,
  getDocs,
  limit,
  orderBy,
  query,
  where,
  type Firestore,
  type QuerySnapshot,
} from 'firebase/firestore'

/** Runs a query of the domain with the web SDK. */
export function runQuery(db: Firestore, spec: QuerySpec): Promise<QuerySnapshot> {
  const base = spec.group ? collectionGroup(db, spec.path) : collection(db, spec.path)
  return getDocs(
    query(
      base,
      ...spec.where.map(([field, op, value]) => where(field, op, value)),
      ...spec.orderBy.map(([field, direction]) => orderBy(field, direction)),
      limit(spec.limit),
    ),
  )
}
