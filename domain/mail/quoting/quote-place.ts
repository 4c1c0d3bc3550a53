import { attributionEndingAt, attributionInside, type Attribution } from './attribution.ts'
import { isHeaderBlock } from './header-block.ts'
import { isQuoted, isRule, unquoted } from './mail-lines.ts'
import { isDashedLine, isForwardedLine, isOriginalLine } from './separators.ts'

/** Where what is not new begins in a text. */
export type QuotePlace =
  /** Everything from this line on is quoted, without marks; `column` characters of it are not. */
  | { kind: 'plain'; at: number; column?: number }
  /** Lines with marks begin at `from`; their introduction at `at`. */
  | { kind: 'marked'; at: number; from: number; attributed: boolean }
  /** A mail that is passed on. */
  | { kind: 'forward' }

/** Finds the first sign of a quotation; null when there is none. `sure` says that one does follow below the lines. */
export function quotePlace(lines: readonly string[], sure: boolean): QuotePlace | null {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    if (isForwardedLine(isQuoted(line) ? unquoted(line) : line)) return { kind: 'forward' }
    const attribution = attributionEndingAt(lines, at)
    if (isQuoted(line) && !attribution) {
      if (marksAlone(lines, at)) return markedFrom(lines, at, at)
      continue
    }
    if (isOriginalLine(line) || isHeaderBlock(lines, at)) return { kind: 'plain', at: above(lines, at) }
    const place = attribution && belowAttribution(lines, attribution, sure)
    if (place) return place
    const column = attributionInside(line)
    if (column > 0) return { kind: 'plain', at, column }
  }
  return null
}

function belowAttribution(lines: readonly string[], found: Attribution, sure: boolean): QuotePlace | null {
  const { start, end } = found
  let next = end
  while (lines[next] === '') next++
  const line = lines[next]
  if (line !== undefined && isQuoted(line)) {
    return isForwardedLine(unquoted(line)) ? { kind: 'forward' } : markedFrom(lines, start, next)
  }
  // Old programs mark with bars, as tables do.
  if (found.sure === 'weak' && !(line === undefined ? sure : line.startsWith('| '))) return null
  return { kind: 'plain', at: start }
}

function markedFrom(lines: readonly string[], at: number, from: number): QuotePlace {
  const attributed = at < from || saysWho(unquoted(lines[from] ?? ''), lines, from)
  return { kind: 'marked', at: above(lines, at), from, attributed }
}

/** Apple and others put the attribution itself behind marks. */
function saysWho(first: string, lines: readonly string[], from: number): boolean {
  const said = lines
    .slice(from, from + 8)
    .filter(isQuoted)
    .map(unquoted)
  return (
    isHeaderBlock(said, 0) ||
    said.slice(0, 3).some((_, last) => attributionEndingAt(said, last)?.start === 0 && first !== '')
  )
}

/** One line with a mark may be anything, "> 50 pieces"; more, or one with a blank after it, quote. */
function marksAlone(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  return (
    /^>{1,20} \S|^>$/.test(line) ||
    isQuoted(lines[at + 1] ?? '') ||
    attributionEndingAt([unquoted(line)], 0) !== null
  )
}

/** Steps over rules and dashed words right above. */
function above(lines: readonly string[], at: number): number {
  let start = at
  for (let next = at - 1; next >= 0 && at - next <= 4; next--) {
    const line = lines[next] ?? ''
    if (line === '') continue
    if (!isRule(line) && !isDashedLine(line)) break
    start = next
  }
  return start
}
