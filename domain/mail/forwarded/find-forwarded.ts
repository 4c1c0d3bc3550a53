import type { Address, Forwarded } from '../../message/index.ts'
import { plainLine } from '../plain-line.ts'
import { FIELD_NAMES, FORWARD_PREFIX, FORWARDED } from './words.ts'

const MAX_LENGTH = 100_000
const MAX_LINES = 2_000
const MAX_LINE = 1_000
/** Lines between the mark and the first field, and lines of fields that are read. */
const MAX_GAP = 4
const MAX_FIELDS = 30
const FIELD = /^[*_\s]*([^\s:*][^:*]{0,24}?)\s?[*_]*\s?[:：][*_]*\s*(.*)$/
const QUOTED = /^\s*>/
const ORIGINAL = /^\s*(?:-{3,}|_{10,}|={5,})[^-_=]{0,60}(?:-{3,}|_{10,}|={5,})?\s*$/
const ADDRESS = /[^\s@<>()[\]"',;:]{1,100}@[^\s@<>()[\]"',;:]{1,200}/

type Kind = keyof typeof FIELD_NAMES
type Fields = Partial<Record<Kind, string>>

const kinds = new Map<string, Kind>(
  Object.entries(FIELD_NAMES).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind] as const)),
)

/** Where a field's name begins in the middle of a line. */
const BEFORE_FIELD = new RegExp(`(?=(?:${[...kinds.keys()].map(capitalised).join('|')})\\s?[:：])`, 'g')
const INTRODUCTION = /\d.{0,100}<[^<>\s@]+@[^<>\s@]+>.{0,60}[:：]\s*$/

/**
 * Whose mail a text forwards, as it claims, or null when it forwards none: a line that says so in any of some twenty languages, or a
 * subject that does and a block of fields in the text. A mail that is quoted in an answer is none. Linear in the text's length.
 */
export function findForwarded(subject: string, text: string): Forwarded | null {
  const bounded = text.slice(0, MAX_LENGTH)
  const bySubject = FORWARD_PREFIX.test(subject)
  if (!bySubject && !FORWARDED.test(bounded)) return null
  const lines = bounded.split('\n', MAX_LINES).map((line) => line.slice(0, MAX_LINE).trimEnd())
  for (const [index, line] of lines.entries()) {
    const marked = isMark(line)
    // Apple Mail quotes what it forwards, and its own mark along with it.
    if (QUOTED.test(line) && !bySubject && !(marked && isFirstSaid(lines, index))) return null
    const ruled = bySubject && ORIGINAL.test(line)
    if (!marked && !ruled && !(bySubject && kindOf(unquoted(line)) === 'from')) continue
    const fields = readFields(
      marked ? [...runOn(line), ...lines.slice(index + 1)] : lines.slice(index + (ruled ? 1 : 0)),
    )
    if (isBlock(fields, marked)) return forwardedOf(fields)
  }
  return bySubject ? introduced(lines) : null
}

/** The line that a program puts above a mail that it forwards. */
function isMark(line: string): boolean {
  const found = FORWARDED.exec(line.slice(0, 150))
  if (!found) return false
  return /^[\s>]*[-=_*]{2,}/.test(line) || (line.length < 150 && /[:：]\s*\**\s*$/.test(line))
}

/** Nothing above it introduces a quotation ("On Monday, Ann wrote:"). */
function isFirstSaid(lines: readonly string[], index: number): boolean {
  const before = lines.slice(Math.max(0, index - 5), index).findLast((line) => line.trim() !== '')
  return before === undefined || !/[:：]\s*$/.test(before)
}

/** Yahoo writes the mark and all fields in one line. */
function runOn(line: string): string[] {
  const rest = /[-=_]{2,}\s+(\S.*)$/.exec(line.replace(/^[\s>]*[-=_*]{2,}/, ''))?.[1] ?? ''
  return rest === '' ? [] : rest.split(BEFORE_FIELD)
}

/** Outlook for Mac writes no fields, only who wrote when. */
function introduced(lines: readonly string[]): Forwarded | null {
  const line = lines.slice(0, 40).find((each) => INTRODUCTION.test(each))
  const from =
    line === undefined ? null : addressOf(/["“]?[^",“”]{0,80}["”]?\s*<[^<>\s]+>/.exec(line)?.[0] ?? '')
  return from ? { from, subject: '', date: '' } : null
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** Anybody writes "From: the shop" once; a block names the sender and something else. */
function isBlock({ from, date, subject }: Fields, marked: boolean): boolean {
  if (from === undefined) return marked && subject !== undefined && date !== undefined
  return date !== undefined || subject !== undefined || (marked && ADDRESS.test(from))
}

function readFields(lines: readonly string[]): Fields {
  const fields: Fields = {}
  let gap = 0
  let last: Kind | null = null
  for (const raw of lines.slice(0, MAX_FIELDS)) {
    const line = unquoted(raw)
    const kind = kindOf(line)
    if (kind) {
      fields[kind] ??= (FIELD.exec(line)?.[2] ?? '').trim()
      last = kind
    } else if (line.trim() === '') {
      // Some programs put an empty line after each field.
      if (++gap > MAX_GAP || (isBlock(fields, false) && fields.subject !== undefined)) break
    } else if (last === null || isBlock(fields, false)) {
      if (last === null && ++gap <= MAX_GAP) continue
      if (fields.subject !== undefined || !last) break
      fields[last] = `${fields[last] ?? ''} ${line.trim()}`.trim()
    } else fields[last] = `${fields[last] ?? ''} ${line.trim()}`.trim()
  }
  return fields
}

function kindOf(line: string): Kind | null {
  const name = FIELD.exec(line.slice(0, MAX_LINE))?.[1]
  return name === undefined ? null : (kinds.get(name.trim().toLowerCase()) ?? null)
}

function unquoted(line: string): string {
  return line.slice(0, MAX_LINE).replace(/^[\s>|]+/, '')
}

function forwardedOf({ from = '', subject = '', date = '' }: Fields): Forwarded {
  return { from: addressOf(from), subject: plainLine(subject, 300), date: plainLine(date, 100) }
}

/** `Ann <ann@x>`, `ann@x`, `Ann [mailto:ann@x]`. A name alone is no address. */
function addressOf(text: string): Address | null {
  const found = ADDRESS.exec(text.replace(/mailto:/gi, ' '))
  if (!found) return null
  const name = text
    .slice(0, text.indexOf(found[0]))
    .replace(/mailto:/gi, '')
    .replace(/[<>[\]()"*]/g, ' ')
  const plain = plainLine(name.replace(/^['\s]+|[',\s]+$/g, ''), 200)
  return { name: plain, address: plainLine(found[0].toLowerCase().replace(/\.$/, ''), 320) }
}
