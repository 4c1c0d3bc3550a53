import { lettersOf } from './letters.ts'
import { isQuoted } from './mail-lines.ts'

/** Letters of our text that are compared, and that its beginning is known by. */
const MAX_LETTERS = 20_000
const KNOWN_BY = 24
/** A shorter text of ours could as well be the customer's. */
const MIN_LETTERS = 12
/** Letters of ours that may be missing between two lines, and lines of others that end the search. */
const MAX_GAP = 200
const MAX_FOREIGN = 40

/** Where the text of ours begins that a mail quotes. */
export interface AnsweredPlace {
  at: number
  /** Somebody wrote between its lines. */
  answersBetween: boolean
}

/**
 * Finds our own text in a mail that quotes it without marks, as Outlook does: the one way to tell the customer's words between our
 * lines from ours. Null when it is not there, is there in part only, or stands behind marks, which tell as much.
 */
export function answeredPlace(lines: readonly string[], answered: string): AnsweredPlace | null {
  const ours = lettersOf(answered.slice(0, MAX_LETTERS * 2)).slice(0, MAX_LETTERS)
  if (ours.length < MIN_LETTERS) return null
  const theirs = lines.map(lettersOf)
  const at = beginning(theirs, ours)
  if (at === -1 || isQuoted(lines[at] ?? '')) return null
  let read = 0
  let between = 0
  let foreign = 0
  let found = 0
  for (let next = at; next < theirs.length && foreign < MAX_FOREIGN && read < ours.length; next++) {
    const line = theirs[next] ?? ''
    if (line === '') continue
    const ahead = ours.slice(read, read + line.length + MAX_GAP).indexOf(line)
    if (ahead === -1) {
      foreign += 1
      continue
    }
    read += ahead + line.length
    found += line.length
    between = foreign
  }
  return found * 10 >= ours.length * 6 ? { at, answersBetween: between > 0 } : null
}

/** The line that our text begins with; -1 when there is none. */
function beginning(theirs: readonly string[], ours: string): number {
  const known = ours.slice(0, KNOWN_BY)
  return theirs.findIndex((line, at) => {
    if (line === '' || !known.startsWith(line.slice(0, KNOWN_BY))) return false
    let joined = line
    for (let next = at + 1; joined.length < known.length && next < Math.min(theirs.length, at + 12); next++) {
      joined += theirs[next] ?? ''
    }
    return joined.startsWith(known)
  })
}
