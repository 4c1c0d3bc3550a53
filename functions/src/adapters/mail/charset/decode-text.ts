import { isAscii, isUtf8 } from 'node:buffer'
import { findCharset, type Charset } from './find-charset.ts'
import { DOUBLE_BYTE, SINGLE_BYTE } from './candidates.ts'
import { guessCharset, sevenBitCharset } from './guess-charset.ts'
import { decodeMixedUtf8 } from './mixed-utf8.ts'

export interface DecodedText {
  text: string
  /** The encoding that it was read in; empty when the bytes were ASCII, and so tell nothing. */
  charset: string
}

/** Encodings whose bytes are all below 0x80, or that are no superset of ASCII: what is ASCII still has to be decoded. */
const NOT_ASCII = /^(?:utf-7|utf-7-imap|utf-16.*|utf-32.*|ucs.*|iso-2022-.*|hz.*|cp037|ebcdic.*)$/

const SAMPLE = 4_096
/** By the name of an encoding, the one that stands for it among those that a guess considers. */
const GUESSABLE = new Map([
  ...[...SINGLE_BYTE, ...DOUBLE_BYTE].map(({ label }) => [label, label] as const),
  ['iso-8859-15', 'windows-1252'],
  ['koi8-r', 'koi8-u'],
  ['iso-8859-7', 'windows-1253'],
  ['iso-8859-13', 'windows-1257'],
])
/** Windows encodings that are called by the name of the ISO encoding that they extend. */
const SIBLINGS = new Map([
  ['iso-8859-2', 'windows-1250'],
  ['iso-8859-5', 'windows-1251'],
  ['iso-8859-6', 'windows-1256'],
  ['iso-8859-7', 'windows-1253'],
  ['iso-8859-8', 'windows-1255'],
  ['iso-8859-13', 'windows-1257'],
  ['iso-8859-15', 'windows-1252'],
])

/**
 * Text of bytes of which somebody said, rightly or wrongly, how they are encoded.
 * In this order: a byte order mark; the declared encoding when the bytes fit it; UTF-8 when they are that; the hints; a guess. So there
 * is no U+FFFD where another decoding is right.
 * @param declared label as it came, empty when there is none
 * @param hints labels used elsewhere in the same mail, the likeliest first
 */
export function decodeText(bytes: Uint8Array, declared: string, hints: readonly string[] = []): DecodedText {
  if (bytes.length === 0) return { text: '', charset: '' }
  const marked = markedUtf(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), charset: marked }
  const charset = believable(bytes, declared === '' ? null : findCharset(declared))
  if (isAscii(bytes) && !(charset && NOT_ASCII.test(charset.name))) return decodeAscii(bytes)
  if (charset && charset.name !== 'utf-8') {
    if (isMoreLikelyUtf8(bytes, charset.name)) return { text: utf8(bytes), charset: 'utf-8' }
    const text = charset.decode(bytes)
    if (!isBroken(text)) return { text, charset: charset.name }
    if (isUtf8(bytes)) return { text: utf8(bytes), charset: 'utf-8' }
    return leastBroken(bytes, { text, charset: charset.name }, hints)
  }
  if (isUtf8(bytes)) return { text: utf8(bytes), charset: 'utf-8' }
  const mixed = decodeMixedUtf8(bytes)
  if (mixed !== null) return { text: mixed, charset: 'utf-8' }
  return guessed(bytes, hints)
}

/** Text in sixteen or more bits has zero bytes. Without a byte order mark their place tells the order. */
function believable(bytes: Uint8Array, charset: Charset | null): Charset | null {
  if (!charset || !/^(?:utf-16|utf-32|ucs)/.test(charset.name)) return charset
  const zero = bytes.subarray(0, SAMPLE).indexOf(0)
  if (zero === -1) return null
  return charset.name === 'utf-16le' && zero % 2 === 0 ? findCharset('utf-16be') : charset
}

/** The sender's declaration counts, unless the bytes are UTF-8, which other text hardly ever is by chance. */
function isMoreLikelyUtf8(bytes: Uint8Array, name: string): boolean {
  const singleByte = /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm|cp)/.test(name)
  return singleByte && isUtf8(bytes) && !isAscii(bytes)
}

function decodeAscii(bytes: Uint8Array): DecodedText {
  const charset = sevenBitCharset(bytes)
  const text = charset ? findCharset(charset)?.decode(bytes) : undefined
  if (charset && text !== undefined && !text.includes('\ufffd')) return { text, charset }
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), charset: '' }
}

/** By what the mail uses elsewhere, where that fits, or a guess. */
function guessed(bytes: Uint8Array, hints: readonly string[]): DecodedText {
  const likely: string[] = []
  for (const hint of hints) {
    const charset = hint === '' ? null : findCharset(hint)
    if (!charset || charset.name === 'utf-8') continue
    const text = charset.decode(bytes)
    if (isBroken(text)) continue
    if (!GUESSABLE.has(charset.name)) return { text, charset: charset.name }
    likely.push(GUESSABLE.get(charset.name) ?? '')
  }
  const label = guessCharset(bytes, likely)
  return { text: findCharset(label)?.decode(bytes) ?? '', charset: label }
}

/** What was declared, when little of it is broken: a character cut in two, as a gateway may do. Otherwise a guess. */
function leastBroken(bytes: Uint8Array, declared: DecodedText, hints: readonly string[]): DecodedText {
  const broken = declared.text.match(/\ufffd/g)?.length ?? 0
  const whole = declared.text.match(/(?!\ufffd)\P{ASCII}/gu)?.length ?? 0
  if (broken > 0 && broken * 20 <= whole) return declared
  return guessed(bytes, [SIBLINGS.get(declared.charset) ?? '', ...hints])
}

/** Control characters of C1 come up where a Windows encoding was called by an ISO name. */
function isBroken(text: string): boolean {
  return /[\ufffd\u0080-\u0084\u0086-\u009f]/.test(text)
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function markedUtf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return isUtf8(bytes) ? 'utf-8' : null
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}
