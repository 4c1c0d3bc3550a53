import type { QuerySpec } from '@emberdesk/domain/query'
import type { Live } from './live-source.ts'

/** Where a page ends, in the source's own words. */
export type Cursor = readonly unknown[]

export interface Page {
  rows: Live<object>[]
  /** Where the next page begins; null when this is the last. */
  next: Cursor | null
}

/** Fetches the rows of a query behind a cursor, as many as its limit says. Rejects with a `PageError`. */
export type PageSource = (spec: QuerySpec, after: Cursor | null) => Promise<Page>

export class PageError extends Error {
  /** `permission-denied` or `unavailable`. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
