import { plainText } from '@emberdesk/domain/mail'
import { decodeText } from '../charset/decode-text.ts'
import type { Entity } from '../mime/entity.ts'
import { takeUuencoded } from '../mime/uuencode.ts'
import type { Collected, Piece } from './collected.ts'
import { unflow } from './unflow.ts'

/** Bytes of a text that are read; more is no letter. */
const MAX_BYTES = 6_000_000
const MAX_CHARSETS = 5
const PLAIN = /^text\/(?:plain|markdown|x-markdown|enriched|richtext|text|us-ascii)$/
const META_CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/** Said of text in ASCII by mailers of all languages. */
const TELLS_NOTHING = /^(?:us-ascii|utf-?8|iso-8859-1|windows-1252|latin1?)$/i

const COMMAND = /<<|<param>[^<]*<\/param>|<\/?[\w-]{1,60}>/gi

/** Types that are a mail's body, when they are not attached. */
export function isText({ type }: Entity): boolean {
  return type === 'text/html' || PLAIN.test(type)
}

/** What a text part says. Files in the middle of the text (uuencode) are added to the files. */
export function textPiece(entity: Entity, into: Collected): Piece[] {
  const whole = entity.content()
  const bytes = whole.subarray(0, MAX_BYTES)
  if (bytes.length < whole.length) into.cut = true
  const declared = entity.contentType.parameters.get('charset')?.bytes.trim() ?? ''
  const isHtml = entity.type === 'text/html'
  const meta = isHtml ? (META_CHARSET.exec(bytes.toString('latin1', 0, 4_096))?.[1] ?? '') : ''
  const { text, charset } = decodeText(bytes, declared || meta, [meta, ...into.charsets])
  remember(into, charset)
  if (!TELLS_NOTHING.test(declared)) remember(into, declared)
  into.texts++
  if (text.trim() === '') return []
  if (isHtml) return [{ text: null, html: text }]
  return [{ text: readPlain(entity, text, into), html: null }]
}

function remember({ charsets }: Collected, label: string): void {
  if (label !== '' && charsets.length < MAX_CHARSETS && !charsets.includes(label)) charsets.push(label)
}

function readPlain({ type, contentType }: Entity, text: string, into: Collected): string {
  const { parameters } = contentType
  const { rest, files } = takeUuencoded(text)
  for (const { name, bytes } of files) {
    into.files.push({ name, bytes, type: 'application/octet-stream', entity: null, cid: '' })
  }
  const plain = plainText(rest)
  if (/enriched|richtext/.test(type)) return withoutMarkup(plain)
  const flowed = parameters.get('format')?.bytes.toLowerCase() === 'flowed'
  return flowed ? unflow(plain, parameters.get('delsp')?.bytes.toLowerCase() === 'yes') : plain
}

/** Text of text/enriched (RFC 1896): commands in angle brackets, `<<` for one of them, two line ends for one. */
function withoutMarkup(text: string): string {
  return text
    .replace(COMMAND, (command) => (command === '<<' ? '<' : command.toLowerCase() === '<nl>' ? '\n\n' : ''))
    .replace(/\n(\n*)/g, (_, more: string) => (more === '' ? ' ' : more))
}
