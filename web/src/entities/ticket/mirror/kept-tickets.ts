import { machineShelf as shelf, timesWiped, wipeMachine } from '@/data/machine-shelf.ts'
import type { Row } from './row.ts'

/** Raised when what is kept changes its shape: older ones are dropped. */
const VERSION = 1
/** Older than departures are kept, it cannot be caught up with. */
const MAX_AGE_MS = 6 * 86_400_000
/** Rows a record: few records read fast, small records are written fast. */
export const CHUNK = 250

const META = 'tickets/meta'
const ROWS = 'tickets/rows/'

/** What is said of the rows, written after them: without it they count for nothing. */
interface Meta {
  version: number
  uid: string
  departments: readonly string[]
  until: number
  complete: boolean
  savedAt: number
}

const isMeta = (value: unknown): value is Meta =>
  typeof value === 'object' && value !== null && (value as Partial<Meta>).version === VERSION

export interface Kept {
  departments: readonly string[]
  /** The rows, as the records hold them. */
  chunks: readonly (readonly Row[])[]
  until: number
  complete: boolean
}

const isRow = (value: unknown): value is Row => {
  const row = value as Partial<Row> | null
  return typeof row?.id === 'string' && row.updatedAt instanceof Date && row.sla?.nextAt instanceof Date
}

const areChunks = (chunks: readonly unknown[]): chunks is Row[][] =>
  chunks.every((chunk) => Array.isArray(chunk) && chunk.every(isRow))

type Records = readonly [meta: unknown, chunks: unknown[]]

const readRecords = (): Promise<Records> => Promise.all([shelf.get(META), shelf.getAll(ROWS)])

let ahead: { records: Promise<Records>; before: number } | undefined

/** Begins to read while it is still asked who is here. `readKept` looks at whose it is, and whether it is still there. */
export function readAhead(): void {
  const records = readRecords()
  records.catch(() => {})
  ahead = { records, before: timesWiped() }
}

function readOnce(): Promise<Records> {
  const early = ahead
  ahead = undefined
  return early?.before === timesWiped() ? early.records : readRecords()
}

/** What an agent's last visit left on this machine; null when there is nothing, or it is another's, too old or broken. Then it is wiped. */
export async function readKept(uid: string, now: number): Promise<Kept | null> {
  try {
    const [meta, chunks] = await readOnce()
    if (meta === undefined && chunks.length === 0) return null
    const isGood = isMeta(meta) && meta.uid === uid && now - meta.savedAt < MAX_AGE_MS
    if (isGood && areChunks(chunks)) {
      return { chunks, until: meta.until, complete: meta.complete, departments: meta.departments }
    }
  } catch {
    // Worth no more than none.
  }
  await wipeMachine()
  return null
}

const keyOf = (chunk: number) => `${ROWS}${String(chunk).padStart(4, '0')}`

/** Writes one record of rows, or, after all of them, what is said of them. */
export async function putKept(
  entry: { chunk: number; rows: readonly Row[] } | { meta: Omit<Meta, 'version'> },
): Promise<void> {
  if ('meta' in entry) await shelf.put([[META, { version: VERSION, ...entry.meta }]])
  else await shelf.put([[keyOf(entry.chunk), entry.rows]])
}
