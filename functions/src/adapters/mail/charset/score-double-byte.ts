import type { DoubleByteCandidate } from './candidates.ts'

/** As in `Żółta` read as Chinese. */
const WORD_GOES_ON = /\P{ASCII}[a-z]/gu

/** As `scoreText`, for bytes to be read in a double-byte encoding. */
export function scoreDoubleByte(sample: Uint8Array, candidate: DoubleByteCandidate): number {
  // A sample cut through a character ends in one that cannot be read; that one is forgiven.
  const text = new TextDecoder(candidate.label).decode(sample).replace(/\ufffd.?$/u, '')
  if (text.includes('\ufffd')) return -Infinity
  let score = -4 * (text.match(WORD_GOES_ON)?.length ?? 0)
  let at = 0
  for (const char of text) {
    while ((sample[at] ?? 0) <= 0x7f && char > '\x7f' && at < sample.length) at++
    if (char > '\x7f') {
      score += scoreChar(char, sample[at] ?? 0, candidate)
      at += bytesOf(char, sample, at, candidate.label)
    }
  }
  return score
}

/** Bytes of a character that begins here; the text's ASCII characters are skipped by the caller. */
function bytesOf(char: string, sample: Uint8Array, at: number, label: string): number {
  const code = char.codePointAt(0) ?? 0
  if (label === 'shift_jis' && code >= 0xff61 && code <= 0xff9f) return 1
  if (label === 'gb18030') {
    const second = sample[at + 1] ?? 0
    if (sample[at] === 0x80) return 1
    return second >= 0x30 && second <= 0x39 ? 4 : 2
  }
  return label === 'euc-jp' && sample[at] === 0x8f ? 3 : 2
}

function scoreChar(char: string, lead: number, { common, everyday }: DoubleByteCandidate): number {
  if (common.includes(char)) return 5
  const code = char.codePointAt(0) ?? 0
  if (code >= 0xe000 && code <= 0xf8ff) return -8
  // Half-width katakana: each is one byte, so that any text gives some.
  if (code >= 0xff61 && code <= 0xff9f) return -1.5
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff60)) return 1.5
  if (code >= 0x3040 && code <= 0x30ff) return 2
  const hangul = code >= 0xac00 && code <= 0xd7a3
  if (!hangul && !(code >= 0x4e00 && code <= 0x9fff)) return -2
  if (lead < everyday[0] || lead > everyday[1]) return 0
  return hangul ? 2.5 : 2
}
