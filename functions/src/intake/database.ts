import type { DocumentWrite } from '@emberdesk/domain/inbound'

/** A document as it was read, dates as `Date`. */
export interface SeenDocument {
  path: string
  /** Null when there is none. */
  data: Record<string, unknown> | null
  /** Stands for this very state of the document; null when there is none. */
  state: unknown
}

/** `ifState`: what the document must still be for the write to hold; null when it must not exist. */
export type ConditionalWrite = DocumentWrite & { ifState?: unknown }

/** A document database, as far as the intake needs it to be right about who was first. */
export interface DocumentDatabase {
  /** One read for each path; the same path twice is one. */
  read(paths: readonly string[]): Promise<SeenDocument[]>
  /** Writes all or nothing. `create` fails when there is such a document, `update` when there is none, both when the state is another. */
  commit(writes: readonly ConditionalWrite[]): Promise<void>
  /** Whether a commit failed because others were first: of no effect, and worth another look. */
  isLostToOthers(error: unknown): boolean
}
