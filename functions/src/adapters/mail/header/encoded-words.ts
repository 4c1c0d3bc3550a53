import { decodeText } from '../charset/decode-text.ts'
import { decodeQuotedPrintable } from '../mime/quoted-printable.ts'

interface EncodedWord {
  charset: string
  bytes: Buffer
}

/** An encoded word (RFC 2047), or what is left of one: with blanks inside, without its end. */
const WORD =
  /=\?([\w.:+*'-]{1,60})\?([bq])\?(.*?)(?:\?=(?!=?[0-9a-f]{2}[^?\s]*\?=)|(?=\s{0,20}=\?[\w.:+*'-]{1,60}\?[bq]\?)|$)/gi
const MAX_LENGTH = 100_000

/**
 * Text in which encoded words are replaced by what they say. Adjacent words of one charset are decoded as one, since mailers split
 * characters between them. A charset that is wrong or unknown is treated as in `decodeText`.
 */
export function decodeEncodedWords(text: string, hints: readonly string[] = []): string {
  if (!text.includes('=?')) return text
  let out = ''
  let at = 0
  let run: EncodedWord | null = null
  const flush = (): void => {
    if (run) out += decodeText(run.bytes, run.charset, hints).text
    run = null
  }
  const bounded = text.slice(0, MAX_LENGTH)
  for (const found of bounded.matchAll(WORD)) {
    const between = bounded.slice(at, found.index)
    const adjacent = run !== null && between.trim() === ''
    const word = bytesOf(found)
    const previous = run as EncodedWord | null
    if (adjacent && previous && previous.charset === word.charset) {
      run = { charset: word.charset, bytes: Buffer.concat([previous.bytes, word.bytes]) }
    } else {
      flush()
      out += adjacent ? '' : between
      run = word
    }
    at = found.index + found[0].length
  }
  flush()
  return out + bounded.slice(at)
}

function bytesOf([, charset = '', encoding = '', data = '']: RegExpExecArray): EncodedWord {
  const label = charset.toLowerCase().replace(/\*.*$/, '')
  if (encoding.toLowerCase() === 'b') return { charset: label, bytes: base64Of(data) }
  const blanks = data.replace(/_/g, ' ')
  return {
    charset: label,
    bytes: decodeQuotedPrintable(Buffer.from(blanks, /[\u0100-\uffff]/.test(blanks) ? 'utf8' : 'latin1')),
  }
}

/** Padding may be wrong, missing, or stand in the middle. */
function base64Of(data: string): Buffer {
  const runs = data.match(/[A-Za-z0-9+/_-]+/g) ?? []
  return data.includes('=')
    ? Buffer.concat(
        (data.replace(/[^A-Za-z0-9+/_=-]/g, '').match(/[^=]+/g) ?? []).map((run) =>
          Buffer.from(run, 'base64'),
        ),
      )
    : Buffer.from(runs.join(''), 'base64')
}
