/** A value as Firestore's REST interface writes it (firebase.google.com/docs/firestore/reference/rest/v1/Value). */
export type RestValue = Record<string, unknown>
export type RestFields = Record<string, RestValue>

/** A value of ours in that form, as a query compares with it. */
export function toRest(value: unknown): RestValue {
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
  }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(toRest) } }
  throw new TypeError('Nothing else is compared with.')
}

/** A value of theirs in ours: timestamps are `Date`s. */
function fromRest(value: RestValue): unknown {
  const [kind, raw] = Object.entries(value)[0] ?? []
  switch (kind) {
    case 'integerValue':
    case 'doubleValue':
      return Number(raw)
    case 'timestampValue':
      return new Date(raw as string)
    case 'arrayValue':
      return ((raw as { values?: RestValue[] }).values ?? []).map(fromRest)
    case 'mapValue':
      return fromFields((raw as { fields?: RestFields }).fields ?? {})
    default:
      return raw ?? null
  }
}

/** A document's fields. */
export function fromFields(fields: RestFields): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) data[name] = fromRest(value)
  return data
}

/** The value at a path such as `sla.nextAt`, untouched: as exact as it was sent. */
export function restValueAt(fields: RestFields, path: string): RestValue {
  const [name = '', ...rest] = path.split('.')
  const value = fields[name] ?? { nullValue: null }
  if (rest.length === 0) return value
  const inner = (value['mapValue'] as { fields?: RestFields } | undefined)?.fields ?? {}
  return restValueAt(inner, rest.join('.'))
}
