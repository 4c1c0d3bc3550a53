import { Timestamp } from 'firebase-admin/firestore'

/** A document as the domain's schemas expect it: every Firestore timestamp in it, however deep, a `Date`. Writing needs no such step. */
export function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate()
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
