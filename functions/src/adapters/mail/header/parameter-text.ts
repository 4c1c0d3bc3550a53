import { decodeText } from '../charset/decode-text.ts'
import type { ParameterValue } from '../mime/parameters.ts'
import { decodeEncodedWords } from './encoded-words.ts'
import { headerText } from './header-text.ts'

/** Text of a parameter, such as a file name, in whichever of the ways it was encoded: RFC 2231, RFC 2047, percent signs, bytes. */
export function parameterText(value: ParameterValue | undefined, hints: readonly string[]): string {
  if (!value) return ''
  const { bytes, charset } = value
  if (charset !== null) {
    return decodeEncodedWords(decodeText(Buffer.from(bytes, 'latin1'), charset, hints).text, hints)
  }
  const text = headerText(bytes, hints)
  const labelled = /^utf-8''/i.test(text)
  if (!labelled && !/%[c-f][0-9a-f]%[89ab][0-9a-f]/i.test(text)) return text
  try {
    return decodeURIComponent(text.replace(/^utf-8''/i, ''))
  } catch {
    return text
  }
}
