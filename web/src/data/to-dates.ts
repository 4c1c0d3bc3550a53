interface HasToDate {
  toDate(): Date
}

function isTimestamp(value: object): value is HasToDate {
  return 'toDate' in value && typeof value.toDate === 'function'
}

/** A document's data with every Firestore timestamp as a `Date`, as the domain's types say. */
export function toDates(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if (isTimestamp(value)) return value.toDate()
  if (Array.isArray(value)) return value.map(toDates)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDates(inner)]))
}
