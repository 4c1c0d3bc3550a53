/** A word of a structured header, or one of the separators `;` and `=`. */
export interface HeaderWord {
  text: string
  /** It stood in quotes, so that it is no separator. */
  quoted: boolean
  /** Nothing is between it and the word before. */
  glued: boolean
}

const SEPARATOR = /[\s;=()"]/

/**
 * Splits a structured header into words and separators, without comments (RFC 5322, 3.2.2 and 3.2.4). Null when a comment or a quoted
 * string does not end: what follows could then be anybody's. Takes time in proportion to the length.
 */
export function headerWords(value: string): HeaderWord[] | null {
  const words: HeaderWord[] = []
  let at = 0
  let glued = false
  const add = (text: string, quoted: boolean, end: number) => {
    words.push({ text, quoted, glued })
    glued = true
    at = end
  }
  while (at < value.length) {
    const char = value[at] ?? ''
    if (/\s/.test(char) || char === '(') {
      const end = char === '(' ? endOfComment(value, at) : at + 1
      if (end === -1) return null
      glued = false
      at = end
    } else if (char === '"') {
      const quoted = readQuoted(value, at)
      if (!quoted) return null
      add(quoted.text, true, quoted.end)
    } else if (char === ')') return null
    else if (char === ';' || char === '=') add(char, false, at + 1)
    else {
      let end = at + 1
      while (end < value.length && !SEPARATOR.test(value[end] ?? '')) end += 1
      add(value.slice(at, end), false, end)
    }
  }
  return words
}

/** Comments nest. */
function endOfComment(value: string, start: number): number {
  let depth = 0
  for (let at = start; at < value.length; at++) {
    if (value[at] === '\\') at += 1
    else if (value[at] === '(') depth += 1
    else if (value[at] === ')' && --depth === 0) return at + 1
  }
  return -1
}

function readQuoted(value: string, start: number): { text: string; end: number } | null {
  let text = ''
  for (let at = start + 1; at < value.length; at++) {
    if (value[at] === '"') return { text, end: at + 1 }
    if (value[at] === '\\') at += 1
    text += value[at] ?? ''
  }
  return null
}
