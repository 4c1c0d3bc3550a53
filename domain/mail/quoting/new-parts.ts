import { isQuoted } from './mail-lines.ts'
import { quotePlace } from './quote-place.ts'
import { isSignOff } from './signature.ts'

/** Lines from `from` up to `to`, which is not one of them. */
export interface Part {
  from: number
  to: number
  /** Characters of line `to` that belong to it too. */
  column?: number
}

/**
 * The lines that are new. Null when all of a mail must be seen: it is passed on, or answers stand between quoted lines. `sure` says that
 * a quotation follows below the lines.
 */
export function newParts(lines: readonly string[], sure: boolean): Part[] | null {
  const place = quotePlace(lines, sure)
  if (!place) return [{ from: 0, to: sure ? aboveIntroduction(lines) : lines.length }]
  if (place.kind === 'forward') return null
  if (place.kind === 'plain') {
    const { at, column } = place
    return [{ from: 0, to: at, ...(column !== undefined && { column }) }]
  }
  const above = { from: 0, to: place.at }
  const [answer, ...more] = answersBelow(lines, place.from)
  if (!answer) return [above]
  if (more.length > 0) return null
  if (lines.slice(0, place.at).every((line) => line === '')) return place.attributed ? [answer] : null
  return isSignOff(lines.slice(answer.from, answer.to)) ? [above, answer] : null
}

/** Where a line begins that introduces what is known to follow, in whatever language: it ends with a colon, and tells a time or an address. */
function aboveIntroduction(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line !== '')
  const line = lines[last] ?? ''
  return /[:：]$/.test(line) && /\d[:.]\d\d|\S@\S/.test(line) ? last : lines.length
}

/** Runs of lines below or between quoted lines. What follows `--` or a long rule is no answer, nor is the end of a wrapped line. */
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
    } else if (!open && (line === '--' || isFooter(lines, at))) return runs
    else if (open) open.to = at + 1
    else if (!wraps(lines, at, quoted)) runs.push((open = { from: at, to: at + 1 }))
  }
  return runs
}

/** A mailing list's last lines: a rule as wide as the text, and nothing quoted below. */
function isFooter(lines: readonly string[], at: number): boolean {
  return /^[_-]{30,}$/.test(lines[at] ?? '') && !lines.slice(at).some(isQuoted)
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
