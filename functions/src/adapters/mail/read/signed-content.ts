interface Element {
  tag: number
  /** Offsets of its content. */
  start: number
  end: number
  /** Offset behind it. */
  next: number
}

const SEQUENCE = 0x30
const OBJECT_ID = 0x06
const OCTET_STRING = 0x04
const CONSTRUCTED = 0x20
const CONTEXT_0 = 0xa0
const SIGNED_DATA = '2a864886f70d010702'
const MAX_DEPTH = 10

/** What a PKCS #7 signed-data object holds (RFC 5652, 5), in DER or BER, or null when it is none or holds nothing. */
export function signedContent(bytes: Buffer): Buffer | null {
  const info = read(bytes, 0, bytes.length)
  if (info?.tag !== SEQUENCE) return null
  const [kind, wrapped] = children(bytes, info)
  if (kind?.tag !== OBJECT_ID || bytes.toString('hex', kind.start, kind.end) !== SIGNED_DATA) return null
  const signedData = wrapped && children(bytes, wrapped)[0]
  const parts = signedData ? children(bytes, signedData) : []
  const encapsulated = parts.find(({ tag }) => tag === SEQUENCE)
  const explicit = encapsulated && children(bytes, encapsulated).find(({ tag }) => tag === CONTEXT_0)
  const octets = explicit && children(bytes, explicit)[0]
  return octets ? Buffer.concat(octetsOf(bytes, octets, 0)) : null
}

/** A string may come in pieces (BER). */
function octetsOf(bytes: Buffer, element: Element, depth: number): Buffer[] {
  if (element.tag === OCTET_STRING) return [bytes.subarray(element.start, element.end)]
  if (element.tag !== (OCTET_STRING | CONSTRUCTED) || depth > MAX_DEPTH) return []
  return children(bytes, element).flatMap((piece) => octetsOf(bytes, piece, depth + 1))
}

function children(bytes: Buffer, { start, end }: Element): Element[] {
  const found: Element[] = []
  let at = start
  while (at < end) {
    const element = read(bytes, at, end)
    if (!element || element.tag === 0) break
    found.push(element)
    at = element.next
  }
  return found
}

/** One element with a tag of one byte, which is all that occurs here. Null when it is cut. */
function read(bytes: Buffer, at: number, limit: number, depth = 0): Element | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || at + 2 > limit) return null
  if (first < 0x80) return element(tag, at + 2, first, limit)
  if (first === 0x80) return indefinite(bytes, tag, at + 2, limit, depth)
  const count = first & 0x7f
  if (count > 4 || at + 2 + count > limit) return null
  return element(tag, at + 2 + count, bytes.readUIntBE(at + 2, count), limit)
}

/** A cut message is read as far as it goes. */
function element(tag: number, start: number, length: number, limit: number): Element {
  const end = Math.min(start + length, limit)
  return { tag, start, end, next: end }
}

function indefinite(bytes: Buffer, tag: number, start: number, limit: number, depth: number): Element | null {
  if (depth > MAX_DEPTH) return null
  let at = start
  while (at < limit) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return { tag, start, end: at, next: at + 2 }
    const inner = read(bytes, at, limit, depth + 1)
    if (!inner || inner.next <= at) break
    at = inner.next
  }
  return { tag, start, end: Math.min(at, limit), next: limit }
}
