/** Characters and lines that are looked at, and characters of a line; the rest is taken as it is. Keeps hostile input cheap. */
const MAX_CHARS = 400_000
const MAX_LINES = 4_000
const MAX_LINE = 400

/** A text by its lines, and the first of them as the rules read them. */
export interface MailLines {
  /** Where each line begins in the text. */
  starts: readonly number[]
  /** Trimmed, cut, with plain blanks, never more than `starts`. */
  lines: readonly string[]
}

const ODD_BLANKS = /[\u00a0\u2000-\u200b\u202f\u3000\t]/g

/** Splits a text; only its beginning when it is very long. */
export function mailLines(text: string): MailLines {
  const starts: number[] = []
  const lines: string[] = []
  let from = 0
  while (from <= text.length && from < MAX_CHARS && lines.length < MAX_LINES) {
    const end = text.indexOf('\n', from)
    const stop = end === -1 ? text.length : end
    starts.push(from)
    lines.push(
      text
        .slice(from, Math.min(stop, from + MAX_LINE))
        .replace(ODD_BLANKS, ' ')
        .trim(),
    )
    from = stop + 1
  }
  return { starts, lines }
}

/** Lines that quote: `>` by custom, `|` with a blank by old mail programs. */
export function isQuoted(line: string): boolean {
  return line.startsWith('>') && !/^>From /.test(line)
}

/** What a quoted line says. */
export function unquoted(line: string): string {
  return line.replace(/^(?:> ?){1,50}/, '').trim()
}

/** A line that only draws a line: `____`, `-----`, `====`, `***`; or a tracking mark. */
export function isRule(line: string): boolean {
  return /^(?:[-_=*~#+–—]{2,}|[-–—]|ᐧ)$/.test(line)
}
