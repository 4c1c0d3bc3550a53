import { cutText } from './cut-text.ts'

/** Control characters, and the marks that reorder text on the screen so that `gpj.exe` reads as `exe.jpg`. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]+/gu

/** All of those but tab and line feed. */
const UNFIT_IN_TEXT = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line of text from outside, fit to be shown: no control or bidi characters, single blanks, well-formed, at most `length`. */
export function plainLine(text: string, length: number): string {
  const line = text
    .slice(0, length * 4)
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return cutText(line, length).toWellFormed().trimEnd()
}

/** Text of several lines from outside: Unix line ends, no other control characters than tab and line feed, well-formed. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNFIT_IN_TEXT, '').toWellFormed()
}
