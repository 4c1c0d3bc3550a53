import { Cursor } from './cursor.ts'

export interface MapiProperty {
  type: number
  /** The first of its values. */
  value: Buffer
}

const MAX_PROPERTIES = 2_000
const MAX_VALUES = 1_000
const MULTIPLE = 0x1000
const NAMED = 0x8000
/** Types whose values say how long they are: strings, binary, objects. */
const VARIABLE = new Set([0x1e, 0x1f, 0x0d, 0x102])
/** Bytes of the other types, padded to four. */
const SIZES = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x0a, 4],
  [0x0b, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
])

/** The MAPI properties of a TNEF attribute ([MS-OXTNEF] 2.1.3.4), by their id; up to the first one that is broken. */
export function readMapiProperties(bytes: Buffer): Map<number, MapiProperty> {
  const cursor = new Cursor(bytes)
  const found = new Map<number, MapiProperty>()
  const count = Math.min(cursor.u32(), MAX_PROPERTIES)
  for (let index = 0; index < count && !cursor.done; index++) {
    const type = cursor.u16()
    const id = cursor.u16()
    if (id >= NAMED) skipName(cursor)
    const value = readValue(cursor, type)
    if (!value) break
    if (!found.has(id)) found.set(id, { type: type & ~MULTIPLE, value })
  }
  return found
}

function skipName(cursor: Cursor): void {
  cursor.take(16)
  if (cursor.u32() === 0) cursor.u32()
  else takePadded(cursor)
}

function readValue(cursor: Cursor, type: number): Buffer | null {
  const base = type & ~MULTIPLE
  const size = SIZES.get(base)
  if (!VARIABLE.has(base) && size === undefined) return null
  const several = VARIABLE.has(base) || (type & MULTIPLE) !== 0
  const count = several ? cursor.u32() : 1
  if (count > MAX_VALUES) return null
  let first: Buffer | null = null
  for (let index = 0; index < count; index++) {
    const value = size === undefined ? takePadded(cursor) : cursor.take(size)
    first ??= value
  }
  return first ?? Buffer.alloc(0)
}

function takePadded(cursor: Cursor): Buffer {
  const length = cursor.u32()
  const value = cursor.take(length)
  cursor.take((4 - (length % 4)) % 4)
  return value
}
