import type { QuerySpec } from '@emberdesk/domain/query'

/** A document as a listener gives it: its data, its id, and whether our own change to it is still on its way. */
export type Live<T> = T & { id: string; pending: boolean }

/** One step from an old list to the new one, as Firestore's `docChanges()` words it: indexes hold while steps are taken in order. */
export interface LiveChange {
  type: 'added' | 'modified' | 'removed'
  row: Live<object>
  oldIndex: number
  newIndex: number
}

export interface LiveState {
  /** The answer comes from this machine alone: not asked yet, or out of touch. */
  fromCache: boolean
  /** Some row holds a change of ours that the server has not confirmed. */
  pendingWrites: boolean
}

export interface LiveError {
  /** Firestore's code, such as `permission-denied`. */
  code: string
  message: string
}

/** Where live data comes from: Firestore in the app, a fake in tests. */
export interface LiveSource {
  query(
    spec: QuerySpec,
    next: (changes: LiveChange[], state: LiveState) => void,
    fail: (error: LiveError) => void,
  ): () => void
  doc(
    path: string,
    next: (row: Live<object> | null, state: LiveState) => void,
    fail: (error: LiveError) => void,
  ): () => void
}
