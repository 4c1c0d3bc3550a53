import type { QuerySpec } from '@emberdesk/domain/query'
import type { Query } from 'firebase-admin/firestore'
import { logger } from 'firebase-functions'
import type * as z from 'zod'
import { db } from './firebase.ts'
import { plain } from './plain.ts'

export interface Row<T> {
  id: string
  /** Path of the document, for queries over a collection group. */
  path: string
  data: T
}

/** The Admin SDK's query of a QuerySpec, to be read inside a transaction. */
export function toQuery(spec: QuerySpec): Query {
  let query: Query = spec.group ? db().collectionGroup(spec.path) : db().collection(spec.path)
  for (const [field, op, value] of spec.where) query = query.where(field, op, value)
  for (const [field, direction] of spec.orderBy) query = query.orderBy(field, direction)
  return query.limit(spec.limit)
}

/**
 * Runs a query: at most `spec.limit` reads. A document that does not fit the schema is left out and logged, so that one broken
 * document never stops a sweep.
 */
export async function runQuery<T>(spec: QuerySpec, schema: z.ZodType<T>): Promise<Row<T>[]> {
  const found = await toQuery(spec).get()
  return found.docs.flatMap((doc) => {
    const parsed = schema.safeParse(plain(doc.data()))
    if (parsed.success) return [{ id: doc.id, path: doc.ref.path, data: parsed.data }]
    logger.error('document does not fit its schema', { path: doc.ref.path, issues: parsed.error.issues })
    return []
  })
}
