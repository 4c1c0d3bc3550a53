import { DOUBLE_BYTE, SINGLE_BYTE } from './candidates.ts'
import { scoreDoubleByte } from './score-double-byte.ts'
import { scoreText } from './score-text.ts'

const HEAD_START = 0.3
const HEAD_START_POINTS = 6
/** Bytes that are looked at; more tell nothing new. */
const SAMPLE = 1_500
const ISO_2022_JP = ['\x1b$@', '\x1b$B', '\x1b(J']
const ISO_2022_KR = '\x1b$)C'

/**
 * The likeliest encoding of bytes that are not valid UTF-8, by trying: each encoding is scored by how much what comes out looks like
 * writing. `windows-1252`, which knows every byte, when nothing speaks for another one.
 * @param likely encodings for which something speaks already: they win unless another one fits much better
 */
export function guessCharset(bytes: Uint8Array, likely: readonly string[] = []): string {
  const shifted = sevenBitCharset(bytes)
  if (shifted) return shifted
  const sample = withHighBytes(bytes)
  let best = { label: 'windows-1252', score: -Infinity }
  const consider = (label: string, plain: number): void => {
    const score = likely.includes(label) ? plain + Math.abs(plain) * HEAD_START + HEAD_START_POINTS : plain
    if (score > best.score) best = { label, score }
  }
  for (const candidate of SINGLE_BYTE) {
    const score = scoreText(new TextDecoder(candidate.label).decode(sample), candidate)
    consider(candidate.label, score)
  }
  for (const candidate of DOUBLE_BYTE) {
    const score = scoreDoubleByte(sample, candidate)
    consider(candidate.label, score)
  }
  return best.label
}

/** An encoding of seven bits that its escape sequences give away. */
export function sevenBitCharset(bytes: Uint8Array): string | null {
  if (!bytes.includes(0x1b)) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1')
  if (ISO_2022_JP.some((escape) => text.includes(escape))) return 'iso-2022-jp'
  return text.includes(ISO_2022_KR) ? 'iso-2022-kr' : null
}

/** From the first line that is not ASCII on, since the others say nothing. */
function withHighBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const first = Math.max(
    bytes.findIndex((byte) => byte > 0x7f),
    0,
  )
  const start = Math.max(bytes.lastIndexOf(0x0a, first) + 1, first - SAMPLE / 2)
  return bytes.subarray(start, start + SAMPLE)
}
