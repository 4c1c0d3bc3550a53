const EQUALS = 0x3d
const LF = 0x0a
const CR = 0x0d

/** Bytes of a quoted-printable body (RFC 2045, 6.7). An equals sign that escapes nothing stays what it is. */
export function decodeQuotedPrintable(body: Buffer): Buffer {
  let from = body.indexOf(EQUALS)
  if (from === -1) return body
  const out = Buffer.allocUnsafe(body.length)
  let length = 0
  let at = 0
  while (from !== -1) {
    length += body.copy(out, length, at, from)
    const high = hexDigit(body[from + 1])
    const low = hexDigit(body[from + 2])
    const lineEnd = high === -1 || low === -1 ? softBreak(body, from + 1) : -1
    if (lineEnd !== -1) at = lineEnd
    else if (high !== -1 && low !== -1) {
      out[length++] = high * 16 + low
      at = from + 3
    } else {
      out[length++] = EQUALS
      at = from + 1
    }
    from = body.indexOf(EQUALS, at)
  }
  length += body.copy(out, length, at)
  return out.subarray(0, length)
}

/** Where the next line begins when only blanks stand before the line's end; -1 when other things do. */
function softBreak(body: Buffer, from: number): number {
  let at = from
  while (body[at] === 0x20 || body[at] === 0x09) at++
  if (at >= body.length) return body.length
  if (body[at] === CR && body[at + 1] === LF) return at + 2
  return body[at] === LF ? at + 1 : -1
}

function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
