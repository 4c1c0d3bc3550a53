import { decodeQuotedPrintable } from './quoted-printable.ts'
import { decodeUuencoded } from './uuencode.ts'

const NOT_BASE64 = /[^A-Za-z0-9+/=\s]/
/** A body that is called base64 and holds more than this part of other characters is something else. */
const MAX_FOREIGN = 0.1

/** Bytes of a body without its Content-Transfer-Encoding (RFC 2045, 6). What does not fit the encoding is taken as it is. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  const [name = ''] = encoding
    .toLowerCase()
    .replace(/["'\s]|\(.*\)/g, '')
    .split(';')
  if (name.startsWith('base64')) return decodeBase64(body)
  if (name.startsWith('quoted')) return decodeQuotedPrintable(body)
  if (/^(?:x-)?uu(?:e|encoded?)?$/.test(name)) return decodeUuencoded(body.toString('latin1'))?.bytes ?? body
  return body
}

/** Padding in the middle begins anew, as when a gateway joins parts; a line in clear behind the data, such as a footer, is left out. */
function decodeBase64(body: Buffer): Buffer {
  const text = body.toString('latin1').replace(/=[ \t]+\S.*$/gm, '=')
  const foreign = NOT_BASE64.test(text)
  if (!foreign && !/=\s*[^=\s]/.test(text)) return Buffer.from(text, 'base64')
  const clean = foreign ? onlyBase64(text) : text
  if (clean === null) return body
  const runs = clean.replace(/\s+/g, '').match(/[^=]+=*/g) ?? []
  return Buffer.concat(runs.map((run) => Buffer.from(run, 'base64')))
}

function onlyBase64(text: string): string | null {
  const foreign = text.match(/[^A-Za-z0-9+/=\s]/g)?.length ?? 0
  const lines = text.split('\n')
  const encoded = lines.filter((line) => !/[ \t]\S/.test(line.trim()) && !NOT_BASE64.test(line))
  const kept = encoded.join('\n')
  if (kept.trim().length > text.length / 2) return kept
  return foreign > text.length * MAX_FOREIGN ? null : text.replace(/[^A-Za-z0-9+/=\n]/g, '')
}
