import { REPLY_MARKER } from '../mail-out/quote.ts'
import { isQuoted, mailLines } from './quoting/mail-lines.ts'
import { quotePlace, type QuotePlace } from './quoting/quote-place.ts'
import { isSignOff, signatureStart } from './quoting/signature.ts'

/** What else is known of a mail, beside its text. */
export interface QuoteFacts {
  /** It passes another mail on, so that what it holds below is no quotation. */
  forwarded?: boolean
}

/**
 * What the writer of a mail added to what he quotes. In this order: our own marker, the text of ours that he answers, the place where
 * his mail program set the quotation in the HTML, then the marks that programs leave in the text in many languages; then the signature.
 * Answers between quoted lines, forwarded mails, and mails that would be empty without their quotes stay whole: rather too much than
 * too little. Time is linear in the text.
 */
export function newText(text: string, facts: QuoteFacts = {}): string {
  const whole = text.trim()
  if (facts.forwarded) return whole
  const { starts, lines } = mailLines(whole)
  const limit = markerLine(lines)
  const region = lines.slice(0, limit)
  const place = quotePlace(region, limit < lines.length)
  if (place?.kind === 'forward') return whole
  const parts = place ? partsOf(region, place) : [{ from: 0, to: region.length }]
  if (!parts) return whole
  const complete = limit === lines.length && !place
  const said = parts.map(({ from, to, column }) => {
    const kept = column === undefined ? from + signatureStart(lines.slice(from, to), to - from) : to
    const end =
      column === undefined
        ? kept === lines.length
          ? whole.length
          : (starts[kept] ?? whole.length)
        : (starts[to] ?? 0) + column
    const last = complete && kept === lines.length ? whole.length : end
    return whole.slice(starts[from] ?? 0, last).trim()
  })
  const added = said.filter((part) => part !== '').join('\n\n')
  return added === '' ? whole : added
}

/** Line of our marker when it is quoted without marks; behind marks it is a quoted line as any other. */
function markerLine(lines: readonly string[]): number {
  const marker = lines.findIndex((line) => line.includes(REPLY_MARKER) && !isQuoted(line))
  return marker === -1 ? lines.length : marker
}

interface Part {
  from: number
  to: number
  /** Characters of line `to` that belong to it too. */
  column?: number
}

/** The parts that are new; null when answers stand between what is quoted. */
function partsOf(lines: readonly string[], place: Exclude<QuotePlace, { kind: 'forward' }>): Part[] | null {
  if (place.kind === 'plain') {
    return [{ from: 0, to: place.at, ...(place.column !== undefined && { column: place.column }) }]
  }
  const answers = answersBelow(lines, place.from)
  if (answers.length === 0) return [{ from: 0, to: place.at }]
  const [first] = answers
  if (answers.length > 1 || !first) return null
  const aboveSaid = lines.slice(0, place.at).some((line) => line !== '')
  if (!aboveSaid) return place.attributed ? [first] : null
  if (isSignOff(lines.slice(first.from, first.to))) return [{ from: 0, to: place.at }, first]
  return null
}

/** Runs of lines below or between quoted lines. A signature after `--` is none, nor are the ends of wrapped quoted lines. */
function answersBelow(lines: readonly string[], from: number): Part[] {
  const runs: Part[] = []
  let open: Part | null = null
  let quoted = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    if (isQuoted(line)) {
      open = null
      quoted = at
    } else if (line === '--' && !open) return runs
    else if (open) open.to = at + 1
    else if (!wraps(lines, at, quoted)) runs.push((open = { from: at, to: at + 1 }))
  }
  return runs
}

/** Whether a line is the end of the quoted line right above, which a program wrapped without a mark. */
function wraps(lines: readonly string[], at: number, quoted: number): boolean {
  if (quoted !== at - 1) return false
  const above = lines[quoted] ?? ''
  const line = lines[at] ?? ''
  const next = lines[at + 1]
  if (next !== undefined && next !== '' && !isQuoted(next)) return false
  const openLink = /[<(]https?:\/\/[^\s>)]*$/.test(above)
  return openLink || (above.length >= 68 && !/[.!?:;]["')\]]?$/.test(above) && /^\p{Ll}/u.test(line))
}
