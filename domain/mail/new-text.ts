import { REPLY_MARKER } from '../mail-out/quote.ts'
import {
  attributionLength,
  isForwardedLine,
  isHeaderBlock,
  isOriginalLine,
  isQuoted,
  MAX_LINES,
  shortLine,
} from './quote-lines.ts'

/**
 * What the writer of a mail added to what he quotes. Our own marker first, then the marks that mail programs leave. Answers between
 * quoted lines, forwarded mails, and mails that would be empty without their quotes stay whole: rather too much than too little.
 * Time is linear in the text.
 */
export function newText(text: string): string {
  const whole = text.trim()
  const lines = whole.split('\n')
  const short = lines.slice(0, MAX_LINES).map(shortLine)
  const cut = cutAt(lines, short)
  const added = lines.slice(0, cut).join('\n').trim()
  return added === '' ? whole : added
}

/** Index of the first line that is not new. */
function cutAt(lines: readonly string[], short: readonly string[]): number {
  const marker = short.findIndex((line) => line.includes(REPLY_MARKER))
  if (marker !== -1) return withoutAttribution(short, marker)
  for (let at = 0; at < short.length; at++) {
    const line = short[at] ?? ''
    if (isForwardedLine(line)) return lines.length
    if (isOriginalLine(line) || isHeaderBlock(short, at)) return at
    const attribution = attributionLength(short, at)
    const quote = attribution > 0 ? at + attribution : at
    if (attribution === 0 && !isQuoted(line)) continue
    return answersBelow(short, quote) ? lines.length : withoutAttribution(short, at)
  }
  return lines.length
}

/** Whether somebody wrote below or between quoted lines from here on. A signature after `-- ` does not count. */
function answersBelow(short: readonly string[], from: number): boolean {
  let quoted = false
  for (let at = from; at < short.length; at++) {
    const line = short[at] ?? ''
    if (line === '--') return false
    if (isQuoted(line)) quoted = true
    else if (quoted && line !== '') return true
  }
  return false
}

/** Steps over the attribution and empty lines right above. */
function withoutAttribution(short: readonly string[], at: number): number {
  let end = at
  while (end > 0 && short[end - 1] === '') end--
  for (let length = 1; length <= 3 && length <= end; length++) {
    if (attributionLength(short, end - length) === length) return end - length
  }
  return end
}
