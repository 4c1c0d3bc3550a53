export interface Uuencoded {
  name: string
  bytes: Buffer
  /** The text without it. */
  rest: string
}

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,300})\r?\n/m
const MAX_FILES = 100
const MAX_LINE = 200
const MAX_LOST = 20

/** The first file in a text that is uuencoded (POSIX), or null. It needs no end: mails get cut. */
export function decodeUuencoded(text: string): Uuencoded | null {
  const begin = BEGIN.exec(text)
  if (!begin) return null
  const start = begin.index + begin[0].length
  const { bytes, end } = begin[0].startsWith('begin-base64') ? base64Lines(text, start) : uuLines(text, start)
  if (bytes.length === 0) return null
  return { name: (begin[1] ?? '').trim(), bytes, rest: text.slice(0, begin.index) + text.slice(end) }
}

/** All files in a text, and the text without them. */
export function takeUuencoded(text: string): { rest: string; files: Uuencoded[] } {
  const files: Uuencoded[] = []
  let rest = text
  while (files.length < MAX_FILES && rest.includes('begin')) {
    const found = decodeUuencoded(rest)
    if (!found) break
    files.push(found)
    rest = found.rest
  }
  return { rest, files }
}

function uuLines(text: string, start: number): { bytes: Buffer; end: number } {
  const out = Buffer.alloc(Math.ceil(((text.length - start) * 3) / 4) + 3)
  let length = 0
  let at = start
  while (at < text.length) {
    const lf = text.indexOf('\n', at)
    const next = lf === -1 ? text.length : lf + 1
    const line = text.slice(at, lf === -1 ? text.length : Math.min(lf, at + MAX_LINE)).replace(/\r{1,3}$/, '')
    if (/^end\s*$/.test(line)) return { bytes: out.subarray(0, length), end: next }
    if (line.trim() !== '' && line.trim() !== '`') {
      const count = decodeLine(line, out, length)
      if (count === null) break
      length += count
    }
    at = next
  }
  return { bytes: out.subarray(0, length), end: at }
}

/** Bytes of the line; null when its length does not go with the one that its first character says. */
function decodeLine(line: string, out: Buffer, start: number): number | null {
  const count = (line.charCodeAt(0) - 32) & 63
  const chars = Math.ceil((count * 4) / 3)
  const data = line.length - 1
  // Blanks at the end of a line get lost; some programs add a check character.
  if (!/^[ -`]+$/.test(line) || data > Math.ceil(count / 3) * 4 + 1 || data < chars - MAX_LOST) return null
  for (let at = 0; at < count; at++) {
    const from = 1 + Math.floor(at / 3) * 4 + (at % 3)
    const left = sixBits(line, from)
    const right = sixBits(line, from + 1)
    out[start + at] = ((left << (2 + (at % 3) * 2)) | (right >> (4 - (at % 3) * 2))) & 255
  }
  return count
}

function sixBits(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0
}

function base64Lines(text: string, start: number): { bytes: Buffer; end: number } {
  const end = /^====[ \t]*\r?\n?/m.exec(text.slice(start))
  const stop = end ? start + end.index : text.length
  const bytes = Buffer.from(text.slice(start, stop), 'base64')
  return { bytes, end: stop + (end?.[0].length ?? 0) }
}
