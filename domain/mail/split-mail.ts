export interface HeaderField {
  /** Lower case. */
  name: string
  /** Unfolded and trimmed, one character for each byte (Latin-1). */
  value: string
}

export interface SplitMail {
  headers: HeaderField[]
  /** Everything after the first empty line; empty when there is none. All of it when there are no header fields. */
  body: Uint8Array
}

/** Bytes in which lines begin and end, and blank ones before the first field are skipped. */
const MAX_LEAD = 1_000
/** Headers beyond these bounds are not read: enough for any honest mail, and the time stays bounded for the others. */
const MAX_HEADER_BYTES = 256 * 1024
const MAX_HEADERS = 2_000
const LF = 10
const CR = 13
const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s

/** Splits raw MIME into header fields and body bytes. Takes any bytes at all and never throws. */
export function splitMail(raw: Uint8Array): SplitMail {
  const lines: string[] = []
  const lineEnd = hasMacLineEnds(raw) ? CR : LF
  let start = 0
  while (start < raw.length) {
    const lf = raw.indexOf(lineEnd, start)
    const next = lf === -1 ? raw.length : lf + 1
    const end = lf > start && raw[lf - 1] === CR ? lf - 1 : lf === -1 ? raw.length : lf
    // Blank lines in front belong to whatever put them there.
    if (end === start && lines.length === 0 && start < MAX_LEAD) {
      start = next
      continue
    }
    if (end === start) return split(raw, fields(lines), next)
    if (start < MAX_HEADER_BYTES) lines.push(latin1(raw, start, Math.min(end, MAX_HEADER_BYTES)))
    start = next
  }
  return split(raw, fields(lines), raw.length)
}

/** Whether lines end in CR alone, as on old Macintoshes. */
export function hasMacLineEnds(raw: Uint8Array): boolean {
  const head = raw.subarray(0, MAX_LEAD)
  return head.includes(CR) && !head.includes(LF)
}

function split(raw: Uint8Array, headers: HeaderField[], bodyStart: number): SplitMail {
  return { headers, body: headers.length === 0 ? raw : raw.subarray(bodyStart) }
}

/** First value of a header, or undefined. */
export function headerValue(headers: readonly HeaderField[], name: string): string | undefined {
  return headers.find((field) => field.name === name)?.value
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8_192)))
  }
  return text
}

function fields(lines: readonly string[]): HeaderField[] {
  const unfolded: string[][] = []
  for (const line of lines) {
    const last = unfolded.at(-1)
    if (/^[ \t]/.test(line) && last) last.push(line.trim())
    else unfolded.push([line])
  }
  return unfolded.slice(0, MAX_HEADERS).flatMap((parts) => {
    const found = FIELD.exec(parts.join(' '))
    return found ? [{ name: (found[1] ?? '').toLowerCase(), value: (found[2] ?? '').trim() }] : []
  })
}
