import { UnreadableMail } from '../../../intake/unreadable-mail.ts'

export interface RawField {
  /** Lower case. */
  name: string
  /** Unfolded and trimmed, one character for each byte (Latin-1). */
  value: string
}

export interface HeaderBlock {
  fields: RawField[]
  body: Buffer
}

const MAX_HEADER_BYTES = 1024 * 1024
const MAX_LEAD = 1_000
const LF = 10
const CR = 13
const FIELD = /^([!-9;-~]{1,100})[ \t]*:/
const KNOWN_FIELD =
  /^(?:[ \t][^\n]*\n){0,20}(?:content-[a-z]+|mime-version|from|to|cc|subject|date|received|message-id|reply-to|return-path|x-[a-z-]+):/i
/** The line that mailbox files put before each mail. */
const MBOX = /^>?From \S/

/**
 * Header fields and body of an entity. Takes what is broken: missing fields, lines that are no field and belong to the one before,
 * a line of something else before the first. Throws `UnreadableMail` when the header is over a megabyte.
 * @param isMail it is no part but a whole mail, so that fields are to be expected
 */
export function readHeaderBlock(bytes: Buffer, isMail = false): HeaderBlock {
  const lines: string[] = []
  let at = 0
  while (at < bytes.length) {
    const lf = bytes.indexOf(LF, at)
    const end = lf === -1 ? bytes.length : lf
    if (
      lines.length === 0 &&
      end - at > MAX_LEAD &&
      !FIELD.test(bytes.toString('latin1', at, at + MAX_LEAD))
    ) {
      return { fields: [], body: bytes }
    }
    if (end > MAX_HEADER_BYTES) throw new UnreadableMail('its headers are too long')
    const line = bytes.toString('latin1', at, withoutReturns(bytes, at, end))
    const next = lf === -1 ? bytes.length : lf + 1
    // Blank lines before the first field: something was put in front of the mail, or cut off.
    if (isMail && lines.length === 0 && line.trim() === '' && at < MAX_LEAD) {
      at = next
      continue
    }
    if (line.trim() === '' && !(lines.length > 0 && /^[ \t]/.test(line) && goesOn(bytes, next))) {
      at = next
      break
    }
    // The empty line is missing: a part begins already.
    if (lines.length > 0 && line.startsWith('--')) break
    if (lines.length > 0 || FIELD.test(line)) lines.push(line)
    else if (isMail && FIELD.test(line.trimStart())) lines.push(line.trimStart())
    else if (!MBOX.test(line) && !(isMail && goesOn(bytes, next))) return { fields: [], body: bytes }
    at = next
  }
  return { fields: fieldsOf(lines), body: bytes.subarray(at) }
}

/** Some gateways put several before the line feed. */
function withoutReturns(bytes: Buffer, start: number, end: number): number {
  let at = end
  while (at > start && bytes[at - 1] === CR) at--
  return at
}

/** A line of blanks ends the header, unless it is a field's empty continuation: then another field follows. */
function goesOn(bytes: Buffer, at: number): boolean {
  return KNOWN_FIELD.test(bytes.toString('latin1', at, at + 2_000))
}

function fieldsOf(lines: readonly string[]): RawField[] {
  const fields: RawField[] = []
  let parts: string[] = []
  let name = ''
  const close = (): void => {
    if (name !== '') fields.push({ name, value: parts.join('').trim() })
  }
  for (const line of lines) {
    const found = /^[ \t]/.test(line) ? null : FIELD.exec(line)
    if (found) {
      close()
      name = (found[1] ?? '').toLowerCase()
      parts = [line.slice(found[0].length)]
    } else if (name !== '') parts.push(' ', line.replace(/^[ \t]+/, ''))
  }
  close()
  return fields
}

/** All values of a field, in their order. */
export function valuesOf(fields: readonly RawField[], name: string): string[] {
  return fields.flatMap((field) => (field.name === name ? [field.value] : []))
}
