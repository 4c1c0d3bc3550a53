import type { QuerySpec } from '@emberdesk/domain/query'
import { idToken } from './auth.ts'
import { firebase } from './firebase.ts'
import type { Cursor, Page, PageSource } from './page-source.ts'
import { PageError } from './page-source.ts'
import { fromFields, restValueAt, toRest, type RestFields, type RestValue } from './rest-value.ts'

const operators = {
  '==': 'EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  in: 'IN',
  'array-contains': 'ARRAY_CONTAINS',
} as const

const directions = { asc: 'ASCENDING', desc: 'DESCENDING' } as const
const NAME = '__name__'

/** A query as `runQuery` takes it (firebase.google.com/docs/firestore/reference/rest/v1/StructuredQuery). */
export function structuredQuery(spec: QuerySpec, after: Cursor | null): object {
  const filters = spec.where.map(([fieldPath, op, value]) => ({
    fieldFilter: { field: { fieldPath }, op: operators[op], value: toRest(value) },
  }))
  return {
    from: [{ collectionId: spec.path.split('/').at(-1), allDescendants: spec.group }],
    where: { compositeFilter: { op: 'AND', filters } },
    orderBy: spec.orderBy.map(([fieldPath, to]) => ({ field: { fieldPath }, direction: directions[to] })),
    ...(after && { startAt: { values: after, before: false } }),
    limit: spec.limit,
  }
}

interface Found {
  document?: { name: string; fields?: RestFields }
}

/** Where the next page begins: the last row's values, as exact as the database keeps them. */
function cursorOf(spec: QuerySpec, { name, fields = {} }: NonNullable<Found['document']>): Cursor {
  return spec.orderBy.map(([path]): RestValue =>
    path === NAME ? { referenceValue: name } : restValueAt(fields, path),
  )
}

/** The page that an answer of `runQuery` holds. */
export function readPage(spec: QuerySpec, answer: readonly Found[]): Page {
  const documents = answer.flatMap(({ document }) => (document ? [document] : []))
  const rows = documents.map(({ name, fields = {} }) => ({
    ...fromFields(fields),
    id: name.slice(name.lastIndexOf('/') + 1),
    pending: false,
  }))
  const last = documents.at(-1)
  return { rows, next: last && documents.length >= spec.limit ? cursorOf(spec, last) : null }
}

async function ask(spec: QuerySpec, after: Cursor | null): Promise<Response> {
  const [{ config }, token] = await Promise.all([firebase(), idToken()])
  const origin = config.emulators
    ? `http://${config.emulators.firestore}`
    : 'https://firestore.googleapis.com'
  const parent = spec.path.includes('/') ? `/${spec.path.slice(0, spec.path.lastIndexOf('/'))}` : ''
  const url = `${origin}/v1/projects/${config.projectId}/databases/(default)/documents${parent}:runQuery`
  return fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ structuredQuery: structuredQuery(spec, after) }),
  })
}

/**
 * Pages over plain HTTP. Firestore's own client would send each through its listening stream and keep it in its cache as well, where every
 * later query on this page would look through all of them.
 */
export const restPage: PageSource = async (spec, after) => {
  const response = await ask(spec, after).catch((cause: unknown) => {
    throw new PageError('unavailable', 'The desk cannot be reached.', { cause })
  })
  if (!response.ok) {
    const isRefused = response.status === 403 || response.status === 401
    throw new PageError(isRefused ? 'permission-denied' : 'unavailable', `HTTP ${response.status}`)
  }
  return readPage(spec, (await response.json()) as Found[])
}
