/** Controls, line and paragraph separators, and the marks that turn the direction of text: none belong in a header. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** A value that may go into a header: one line, trimmed, at most `max` characters. So no name or subject makes a header of its own. */
export function headerText(value: string, max: number): string {
  const line = value
    .slice(0, max * 4)
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...line].slice(0, max).join('')
}
