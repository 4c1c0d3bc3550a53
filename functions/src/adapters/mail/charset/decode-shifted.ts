import type { TextDecoder } from 'node:util'

const ESC = 0x1b
const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f
const TILDE = 0x7e
const LF = 0x0a

/**
 * Text of the encodings that switch to a double-byte set in seven bits: HZ (RFC 1843), ISO-2022-KR (RFC 1557), ISO-2022-CN (RFC 1922).
 * @param decoder of the eight-bit form of that set
 */
export function decodeShifted(bytes: Uint8Array, label: string, decoder: TextDecoder | null): string {
  const hz = label.startsWith('hz')
  const eight = new Uint8Array(bytes.length)
  let length = 0
  let shifted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const next = bytes[at + 1]
    if (hz && byte === TILDE && next !== undefined && '{}~\n'.includes(String.fromCharCode(next))) {
      if (next === TILDE) eight[length++] = TILDE
      else if (next !== LF) shifted = next === 0x7b
      at++
    } else if (!hz && byte === ESC) at += 3
    else if (!hz && (byte === SHIFT_OUT || byte === SHIFT_IN)) shifted = byte === SHIFT_OUT
    else {
      if (byte === LF) shifted = false
      eight[length++] = shifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte
    }
  }
  return decoder ? decoder.decode(eight.subarray(0, length)) : ''
}
