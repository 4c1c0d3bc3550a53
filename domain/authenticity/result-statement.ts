import { headerWords, type HeaderWord } from './header-words.ts'

/** One `method=result` of an Authentication-Results header, names lower case. */
export interface ResultStatement {
  method: string
  result: string
  /** By `ptype.property`, such as `header.d`. */
  properties: ReadonlyMap<string, string>
}

export interface ResultsHeader {
  /** Who says so, lower case. */
  authservId: string
  statements: ResultStatement[]
}

const METHOD = /^([a-z0-9][a-z0-9-]*)(?:\/\d+)?$/i
/** A receiver's header is far below this. */
const MAX_LENGTH = 20_000

/**
 * Reads an Authentication-Results header by the grammar of RFC 8601, 2.2. Statements that it does not know are left out; null for a
 * header that is not one.
 */
export function readResultsHeader(value: string): ResultsHeader | null {
  const words = value.length <= MAX_LENGTH ? headerWords(value) : null
  const [head, ...segments] = words ? segmentsOf(words) : []
  const [id, version] = head ?? []
  if (!head || !id || head.length > 2 || (version && !/^\d+$/.test(version.text))) return null
  const statements = segments.flatMap((segment) => readStatement(segment) ?? [])
  return { authservId: id.text.toLowerCase(), statements }
}

const isMark = (word: HeaderWord | undefined, text: string) => word?.text === text && !word.quoted

function segmentsOf(words: readonly HeaderWord[]): HeaderWord[][] {
  const segments: HeaderWord[][] = [[]]
  for (const word of words) {
    if (isMark(word, ';')) segments.push([])
    else segments.at(-1)?.push(word)
  }
  return segments
}

function readStatement(words: readonly HeaderWord[]): ResultStatement | null {
  const first = words.findIndex((word) => isMark(word, '='))
  const name = words.slice(0, Math.max(first, 0)).map((word) => word.text)
  const method = METHOD.exec(name.join(''))?.[1]
  const result = words[first + 1]
  if (!method || !result || isMark(result, '=')) return null
  const properties = readProperties(words.slice(first + 2))
  return { method: method.toLowerCase(), result: result.text.toLowerCase(), properties }
}

/** `name=value` pairs. A value goes on over what is glued to it: `smtp.mailfrom=SRS0=x=y@z.example`. */
function readProperties(words: readonly HeaderWord[]): Map<string, string> {
  const properties = new Map<string, string>()
  for (let at = 0; at + 1 < words.length; at++) {
    const name = words[at]
    if (!name || name.quoted || isMark(name, '=') || !isMark(words[at + 1], '=')) continue
    at += 2
    let value = isMark(words[at], '=') ? '' : (words[at]?.text ?? '')
    while (words[at + 1]?.glued) value += words[++at]?.text ?? ''
    const key = name.text.toLowerCase()
    if (!properties.has(key)) properties.set(key, value)
  }
  return properties
}
