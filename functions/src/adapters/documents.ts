import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import type * as z from 'zod'
import { db } from './firebase.ts'
import { plain } from './plain.ts'

/** A snapshot as its schema says, or null when there is no document. Throws a ZodError for one that does not fit. */
export function parseDocument<T>(snapshot: DocumentSnapshot, schema: z.ZodType<T>): T | null {
  return snapshot.exists ? schema.parse(plain(snapshot.data())) : null
}

/** One document, inside a transaction when one is given. One read. */
export async function readDocument<T>(
  path: string,
  schema: z.ZodType<T>,
  transaction?: Transaction,
): Promise<T | null> {
  const ref = db().doc(path)
  return parseDocument(await (transaction ? transaction.get(ref) : ref.get()), schema)
}
