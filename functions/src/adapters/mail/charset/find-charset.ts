import iconv from 'iconv-lite'
import { TextDecoder } from 'node:util'
import { decodeShifted } from './decode-shifted.ts'

/** A character encoding that can be decoded here. */
export interface Charset {
  /** Its usual name, lower case. */
  name: string
  /** Text of bytes, U+FFFD in place of what the encoding does not know. */
  decode(bytes: Uint8Array): string
}

/** Labels that mail uses and the WHATWG encoding standard does not know, or knows for less than they are used for. */
const ALIASES = new Map([
  ...['gb2312', 'gb2312-80', 'gbk', 'x-gbk', 'cp936', 'ms936', 'windows-936', 'euc-cn', 'gb'].map(
    (label) => [label, 'gb18030'] as const,
  ),
  ...['ks_c_5601', 'ksc5601', 'cp949', 'ms949', 'uhc', 'windows-949', 'x-windows-949', 'korean'].map(
    (label) => [label, 'euc-kr'] as const,
  ),
  ...['cp932', 'ms932', 'sjis', 'x-sjis', 'shiftjis', 'shift-jis', 'windows-932', 'shift_jis-2004'].map(
    (label) => [label, 'shift_jis'] as const,
  ),
  ...['iso-2022-jp-1', 'iso-2022-jp-2', 'iso-2022-jp-3', 'iso-2022-jp-ms', 'iso-2022-jp-2004', 'jis'].map(
    (label) => [label, 'iso-2022-jp'] as const,
  ),
  ...['cp950', 'ms950', 'big5hkscs', 'x-x-big5', 'big-5', 'windows-950'].map(
    (label) => [label, 'big5'] as const,
  ),
  ['eucjp', 'euc-jp'],
  ['ujis', 'euc-jp'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['utf7', 'utf-7'],
  ['mac', 'macintosh'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
])
/** Said where nothing is known; US-ASCII among them, as it is what mailers say that never looked. */
const SAYS_NOTHING =
  /^(?:unknown|unknown-8bit|x-unknown|default|default_charset|none|auto|7bit|8bit|binary|us-ascii|ascii|us|ansi_x3.*|iso_?646.*)$/
const SHIFTED = new Map([
  ['hz-gb-2312', 'gb18030'],
  ['hz', 'gb18030'],
  ['iso-2022-cn', 'gb18030'],
  ['iso-2022-kr', 'euc-kr'],
])

const ESCAPE = '\x1b'
const IDLE_ESCAPE = new RegExp(`${ESCAPE}(?:\\([BJI]|\\$[@B])(?=${ESCAPE})`, 'g')

const found = new Map<string, Charset | null>()
const MAX_REMEMBERED = 500
const MAX_LABEL = 60

/** The character encoding of a label (RFC 2978, and the misspellings that mail is full of), or null when none has it. */
export function findCharset(label: string): Charset | null {
  if (label.length > MAX_LABEL) return null
  const known = found.get(label)
  if (known !== undefined) return known
  const charset = lookUp(normalise(label))
  if (found.size < MAX_REMEMBERED) found.set(label, charset)
  return charset
}

function normalise(label: string): string {
  const plain = label
    .toLowerCase()
    .replace(/\*.*$/, '')
    .replace(/["'\s]/g, '')
  return plain
    .replace(/^(?:cs|charset=)/, '')
    .replace(/^(?:cp|win|windows|microsoft-cp|ms)[-_]?(125\d|874)$/, 'windows-$1')
    .replace(/^(?:iso)?[-_]?8859[-_]?(\d{1,2})(?:-[ie])?$/, 'iso-8859-$1')
    .replace(/^(?:x-)?(?:cp|ibm|dos)[-_]?(4\d\d|7\d\d|8\d\d)$/, 'cp$1')
    .replace(/^utf_?(8|16|16le|16be|32)$/, 'utf-$1')
    .replace(/^latin-?(\d{1,2})$/, 'latin$1')
}

function lookUp(label: string): Charset | null {
  if (label === '' || SAYS_NOTHING.test(label)) return null
  const shifted = SHIFTED.get(label)
  if (shifted) return { name: label, decode: (bytes) => decodeShifted(bytes, label, textDecoder(shifted)) }
  const name = ALIASES.get(label) ?? label
  const decoder = textDecoder(name) ?? textDecoder(name.replace(/^x-/, ''))
  if (decoder?.encoding === 'iso-2022-jp') {
    return { name: 'iso-2022-jp', decode: (bytes) => decoder.decode(withoutIdleEscapes(bytes)) }
  }
  if (decoder) return { name: decoder.encoding, decode: (bytes) => decoder.decode(bytes) }
  if (!iconv.encodingExists(name)) return null
  return { name, decode: (bytes) => iconv.decode(Buffer.from(bytes), name) }
}

/** The standard takes an escape sequence for an attack when another one follows at once; joined encoded words have such. */
function withoutIdleEscapes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return Buffer.from(text.replace(IDLE_ESCAPE, ''), 'latin1')
}

function textDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}
