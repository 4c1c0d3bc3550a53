import type { DepartmentWithId } from '../department/schema.ts'
import type { StatusWithId } from '../ticket/status.ts'
import type { Ticket } from '../ticket/schema.ts'
import type { MailKey } from './schema.ts'

/** What a transaction has read, as it would be after the requests already planned in it. */
export interface IntakeState {
  /** Last counter given out, by year. */
  counters: ReadonlyMap<number, number>
  keys: ReadonlyMap<string, MailKey>
  tickets: ReadonlyMap<string, Ticket>
}

/** The desk's configuration, as far as filing depends on it. */
export interface IntakeDesk {
  departments: readonly DepartmentWithId[]
  statuses: readonly StatusWithId[]
}

/** One document to write. `update` changes the named fields only. */
export interface DocumentWrite {
  kind: 'create' | 'set' | 'update'
  path: string
  data: Record<string, unknown>
}

export function createWrite(path: string, data: object): DocumentWrite {
  return { kind: 'create', path, data: { ...data } }
}

export const emptyIntakeState: IntakeState = {
  counters: new Map(),
  keys: new Map(),
  tickets: new Map(),
}

/** A map with one more entry; the given one stays as it is. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value)
}
