import { REPLY_MARKER } from '../mail-out/quote.ts'
import { answeredPlace } from './quoting/answered-place.ts'
import { htmlPlace, type HtmlQuote } from './quoting/html-place.ts'
import { isQuoted, mailLines, type MailLines } from './quoting/mail-lines.ts'
import { newParts, type Part } from './quoting/new-parts.ts'
import { signatureStart } from './quoting/signature.ts'

/** What is known of a mail beside its text, as far as it is. */
export interface QuoteFacts {
  /** It passes another mail on, so that what it holds below is no quotation. */
  forwarded?: boolean
  /** Text of the message of ours that it answers. */
  answered?: string | null
  /** Where its program set the quotation in its HTML. */
  html?: HtmlQuote | null
}

/**
 * What the writer of a mail added to what he quotes, without his signature. In this order: our own marker, the text of ours that he
 * answers, the place where his mail program set the quotation in the HTML, then the marks that programs leave in the text in many
 * languages. Answers between quoted lines, forwarded mails, and mails that would be empty without their quotes stay whole: rather
 * too much than too little. Time is linear in the text.
 */
export function newText(text: string, facts: QuoteFacts = {}): string {
  const whole = text.trim()
  if (facts.forwarded) return whole
  const view = mailLines(whole)
  const limit = knownLimit(view.lines, facts)
  if (limit === 'between') return whole
  const parts = newParts(view.lines.slice(0, limit), limit < view.lines.length)
  if (!parts) return whole
  const added = parts
    .map((part) => partOf(whole, view, part))
    .filter((part) => part !== '')
    .join('\n\n')
  return added === '' ? whole : added
}

/** The line from which on all is quoted for sure; `between` when somebody wrote between our lines. */
function knownLimit(lines: readonly string[], { answered, html }: QuoteFacts): number | 'between' {
  const marker = lines.findIndex((line) => line.includes(REPLY_MARKER) && !isQuoted(line))
  const limits = [marker === -1 ? lines.length : marker]
  const ours = answered ? answeredPlace(lines, answered) : null
  if (ours?.answersBetween) return 'between'
  if (ours) limits.push(ours.at)
  const set = html ? htmlPlace(lines, html) : null
  if (set !== null) limits.push(set)
  return Math.min(...limits)
}

function partOf(text: string, { starts, lines }: MailLines, { from, to, column }: Part): string {
  const begin = starts[from] ?? 0
  if (column !== undefined) return text.slice(begin, (starts[to] ?? 0) + column).trim()
  const kept = from + signatureStart(lines.slice(from, to))
  return text.slice(begin, kept === lines.length ? text.length : starts[kept]).trim()
}
