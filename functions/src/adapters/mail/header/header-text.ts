import { decodeText } from '../charset/decode-text.ts'
import { decodeEncodedWords } from './encoded-words.ts'

/** A character beyond ASCII in UTF-7 (RFC 2152). */
const UTF7_CHARACTER = /\+[A-Za-z0-9+/]{3,}-/

/**
 * Text of a header's value that came as bytes (Latin-1): what stands there in eight bits, against all rules, is decoded with the
 * charsets that the mail uses elsewhere, or a guess. Encoded words stay, so that commas in them separate nothing.
 * @param hints charsets of the same mail, the likeliest first
 */
export function repairBytes(value: string, hints: readonly string[]): string {
  if (!/[\x80-\xff]/.test(value) && !value.includes('\x1b')) return value
  return decodeText(Buffer.from(value, 'latin1'), '', hints).text
}

/** Text of a header without structure, such as Subject. */
export function headerText(value: string, hints: readonly string[]): string {
  const text = decodeEncodedWords(repairBytes(value, hints), hints)
  const isUtf7 = UTF7_CHARACTER.test(text) && hints.some((hint) => /^utf-?7$/i.test(hint))
  return isUtf7 ? decodeText(Buffer.from(text), 'utf-7').text : text
}
