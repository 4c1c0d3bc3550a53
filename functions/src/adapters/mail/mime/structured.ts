import { joinParameters, type ParameterValue } from './parameters.ts'

export interface Structured {
  /** What stands before the parameters, lower case. */
  value: string
  parameters: ReadonlyMap<string, ParameterValue>
}

const MAX_LENGTH = 20_000
const MAX_PARAMETERS = 100
const HEAD = /^\s*"?([^\s;="]*)"?(?!\s*=)/
const NAME = /[\s;,]*([^\s=;"]{1,60})\s*(=?)\s*/y
const QUOTE_ENDS = /[ \t]*(?:$|;|[\w*-]{1,60}[ \t]*=)/y
const NEXT_NAME = /\s[a-z][a-z0-9*-]{1,40}=(?!\?)/i

/**
 * Reads a Content-Type or Content-Disposition with its parameters (RFC 2045, RFC 2231), as loosely as mailers write them: without
 * quotes, without semicolons, with quotes in quotes, cut off. The first of two parameters of one name counts.
 */
export function readStructured(field: string): Structured {
  const text = field.slice(0, MAX_LENGTH)
  const head = HEAD.exec(text)
  const pieces = new Map<string, string>()
  let at = head?.[0].length ?? 0
  for (let count = 0; count < MAX_PARAMETERS; count++) {
    NAME.lastIndex = at
    const found = NAME.exec(text)
    if (!found) break
    at += found[0].length
    if (found[2] === '') continue
    const { value, end } = text[at] === '"' ? quoted(text, at + 1) : unquoted(text, at)
    const name = (found[1] ?? '').toLowerCase()
    if (!pieces.has(name)) pieces.set(name, value)
    at = end
  }
  return { value: (head?.[1] ?? '').toLowerCase(), parameters: joinParameters(pieces) }
}

/** A quote inside of quotes does not end them, unless what follows could follow them. Backslashes stay where they escape nothing. */
function quoted(text: string, start: number): { value: string; end: number } {
  let value = ''
  let at = start
  for (; at < text.length; at++) {
    const char = text[at] ?? ''
    const next = text[at + 1] ?? ''
    if (char === '\\' && (next === '"' || next === '\\')) {
      value += next
      at++
    } else if (char === '"') {
      QUOTE_ENDS.lastIndex = at + 1
      if (QUOTE_ENDS.test(text)) break
      value += char
    } else value += char
  }
  return { value, end: at + 1 }
}

function unquoted(text: string, start: number): { value: string; end: number } {
  const semicolon = text.indexOf(';', start)
  const whole = text.slice(start, semicolon === -1 ? text.length : semicolon)
  const next = NEXT_NAME.exec(whole)?.index ?? whole.length
  return { value: whole.slice(0, next).trim(), end: start + next }
}
