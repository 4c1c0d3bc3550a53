import {
  deleteDoc,
  deleteField,
  doc,
  FieldPath,
  getDoc,
  getDocFromCache,
  serverTimestamp,
  setDoc,
  updateDoc,
  writeBatch,
  type DocumentData,
  type SetOptions,
} from 'firebase/firestore'
import { readonly, ref } from 'vue'
import { firestore } from './firestore.ts'
import { oncePainted } from './once-painted.ts'
import { tellOwnWrites } from './own-writes.ts'
import { toDates } from './to-dates.ts'

/** Stands for the server's own time in a write. `Date`s are stored as timestamps. */
export const SERVER_TIME: unique symbol = Symbol('server time')

/** Stands for taking a field away, in a `merge`. */
export const REMOVED: unique symbol = Symbol('removed')

export type Write =
  | { kind: 'set'; path: string; data: object }
  | { kind: 'update'; path: string; data: object }
  /** Makes the document or changes it: fields that are not named stay, and so do the entries of maps. Each named entry is replaced. */
  | { kind: 'merge'; path: string; data: object }
  | { kind: 'delete'; path: string }

const waiting = ref(0)
/** Changes that the server has not confirmed yet. */
export const waitingWrites = readonly(waiting)

const toValue = (value: unknown) => (value === SERVER_TIME ? serverTimestamp() : value)

function toData(data: object): DocumentData {
  const entries = Object.entries(data).map(([key, value]) => [key, toValue(value)])
  return Object.fromEntries(entries) as DocumentData
}

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The data and the mask of a `merge`: one field path for each field, and for each entry of a map. */
function toMerge(data: object): [DocumentData, SetOptions] {
  const mergeFields: FieldPath[] = []
  const toField = (value: unknown, ...path: string[]) => {
    mergeFields.push(new FieldPath(...path))
    return value === REMOVED ? deleteField() : toValue(value)
  }
  const fields = Object.entries(data).map(([key, value]) => {
    if (!isMap(value)) return [key, toField(value, key)]
    const entries = Object.entries(value).map(([inner, each]) => [inner, toField(each, key, inner)])
    return [key, Object.fromEntries(entries)]
  })
  return [Object.fromEntries(fields) as DocumentData, { mergeFields }]
}

/**
 * Writes all or nothing. Every listener on this page shows the change at once; the promise settles when the server has
 * answered, which offline may be much later. It is sent once that is painted. Rejects with a `WriteError` when the rules refuse, and the change is gone again.
 */
export async function write(...writes: Write[]): Promise<void> {
  waiting.value++
  try {
    await follow(
      writes,
      oncePainted().then(() => send(writes)),
    )
  } finally {
    waiting.value--
  }
}

/** The same for what nobody waits for, such as leases and drafts: not counted among the changes that wait. */
export async function writeAside(...writes: Write[]): Promise<void> {
  await follow(writes, send(writes))
}

async function follow(writes: Write[], sent: Promise<void>): Promise<void> {
  const saved = sent.catch((error: unknown) => {
    throw new WriteError(error)
  })
  tellOwnWrites(writes, saved)
  await saved
}

function send(writes: Write[]): Promise<void> {
  const [only] = writes
  if (only && writes.length === 1) {
    const at = doc(firestore(), only.path)
    if (only.kind === 'delete') return deleteDoc(at)
    if (only.kind === 'merge') return setDoc(at, ...toMerge(only.data))
    return only.kind === 'set' ? setDoc(at, toData(only.data)) : updateDoc(at, toData(only.data))
  }
  const batch = writeBatch(firestore())
  for (const each of writes) {
    const at = doc(firestore(), each.path)
    if (each.kind === 'delete') batch.delete(at)
    else if (each.kind === 'merge') batch.set(at, ...toMerge(each.data))
    else if (each.kind === 'set') batch.set(at, toData(each.data))
    else batch.update(at, toData(each.data))
  }
  return batch.commit()
}

/** A refused or failed write. `refused`: the rules said no, so what we knew was out of date or not ours to change. */
export class WriteError extends Error {
  readonly refused: boolean

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    const code = (cause as { code?: string } | null)?.code
    this.refused = code === 'permission-denied' || code === 'failed-precondition' || code === 'not-found'
  }
}

/** A document as the server has it now; null when there is none. Rejects when it cannot be reached or read. */
export async function fetchDoc<T>(path: string): Promise<T | null> {
  const snapshot = await getDoc(doc(firestore(), path))
  return snapshot.exists() ? (toDates(snapshot.data()) as T) : null
}

/** A document as this machine knows it, without asking the server; null when it does not. */
export async function known<T>(path: string): Promise<T | null> {
  const snapshot = await getDocFromCache(doc(firestore(), path)).catch(() => null)
  return snapshot?.exists() ? (toDates(snapshot.data({ serverTimestamps: 'estimate' })) as T) : null
}
