import { parseNumber } from '../number/parse-number.ts'
import { plainLine } from './plain-line.ts'

const MAX_SUBJECT = 300
const NO_SUBJECT = '(no subject)'

/** What mail programs put before a subject when they answer or forward, in the languages they do it in. */
const PREFIX =
  /^(?:re|r|aw|antw|antwort|sv|vs|rif|odp|ynt|vá|bls|fwd?|fw|wg|tr|rv|enc|doorst|vb|i|továbbítás|回复|答复|转发|返信|転送)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\*\d{1,3}|\^\d{1,3})?\s*[:：]\s*/iu
const TAG = /\[#([^\]]{1,30})\]/g

/**
 * The subject of a ticket: without `Re:`, `Fwd:`, `AW:` and our own number tag, on one line, at most 300 characters, never empty.
 */
export function cleanSubject(subject: string): string {
  let clean = plainLine(subject, MAX_SUBJECT * 3)
    .replace(TAG, (tag, number: string) => (parseNumber(number) ? ' ' : tag))
    .trim()
  for (let round = 0; round < 10 && PREFIX.test(clean); round++) clean = clean.replace(PREFIX, '')
  return plainLine(clean, MAX_SUBJECT) || NO_SUBJECT
}
