import { decodeTransfer } from './transfer-encoding.ts'

const LF = 10
const CR = 13
const GUESSED_BOUNDARY = /^--([^\s]{1,100}?)[ \t]*\r?$/m
const MAX_SPLIT = 1_001

/**
 * The parts of a multipart body (RFC 2046, 5.1), none when its boundary is nowhere. Takes a missing end, a missing boundary
 * parameter, and a body that is base64 as a whole although that is forbidden.
 */
export function splitMultipart(body: Buffer, encoding: string, boundary: string): Buffer[] {
  const parts = split(body, boundary || guessBoundary(body))
  if (parts.length > 0 || !/base64|quoted/i.test(encoding)) return parts
  const decoded = decodeTransfer(body, encoding)
  return split(decoded, boundary || guessBoundary(decoded))
}

function guessBoundary(body: Buffer): string {
  return GUESSED_BOUNDARY.exec(body.toString('latin1', 0, 20_000))?.[1] ?? ''
}

function split(body: Buffer, boundary: string): Buffer[] {
  if (boundary === '') return []
  const delimiter = Buffer.from(`--${boundary.trimEnd()}`, 'latin1')
  const parts: Buffer[] = []
  let start = -1
  let at = body.indexOf(delimiter)
  while (at !== -1 && parts.length < MAX_SPLIT) {
    const end = at + delimiter.length
    const kind = at === 0 || body[at - 1] === LF || body[at - 1] === CR ? delimiterKind(body, end) : null
    if (kind) {
      if (start !== -1) parts.push(body.subarray(start, Math.max(start, beforeLineEnd(body, at))))
      start = kind === 'close' ? -1 : afterLine(body, end)
    }
    at = body.indexOf(delimiter, end)
  }
  if (start !== -1 && start < body.length) parts.push(body.subarray(start))
  return parts
}

/** Another boundary may begin with the same characters. */
function delimiterKind(body: Buffer, at: number): 'open' | 'close' | null {
  const rest = body.toString('latin1', at, at + 80)
  if (/^[ \t]*(?:\r|\n|$)/.test(rest)) return 'open'
  return /^--(?![\w'()+,./:=?-])/.test(rest) ? 'close' : null
}

function beforeLineEnd(body: Buffer, at: number): number {
  if (body[at - 1] !== LF) return at
  return body[at - 2] === CR ? at - 2 : at - 1
}

function afterLine(body: Buffer, at: number): number {
  const lf = body.indexOf(LF, at)
  return lf === -1 ? body.length : lf + 1
}
