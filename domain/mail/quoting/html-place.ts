import { lettersOf } from './letters.ts'

/** Where a mail program set the quotation in a mail's HTML, in words. */
export interface HtmlQuote {
  /** Words before the quotation. */
  fresh: string
  /** The quotation's first words. */
  quoted: string
}

/** Letters of the quotation by which it is looked for in the text, the most telling number first. */
const KNOWN_BY = [60, 36, 22, 14]
/** A part of the words before it at least stands before it in the text too: a text part leaves out pictures' words. */
const LEAST_BEFORE = 0.6

/** The line of a mail's text at which that quotation begins; null when it is not found there. */
export function htmlPlace(lines: readonly string[], { fresh, quoted }: HtmlQuote): number | null {
  const starts: number[] = []
  const parts = lines.map(lettersOf)
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.length
  }
  const all = parts.join('')
  const wanted = lettersOf(quoted)
  const least = Math.floor(lettersOf(fresh).length * LEAST_BEFORE)
  for (const size of KNOWN_BY) {
    if (wanted.length < size) continue
    const hit = all.indexOf(wanted.slice(0, size), least)
    if (hit === -1) continue
    const line = starts.findIndex((start, at) => start >= hit && (parts[at] ?? '') !== '')
    return starts[line] === hit ? line : null
  }
  return null
}
