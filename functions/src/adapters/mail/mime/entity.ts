import { UnreadableMail } from '../../../intake/unreadable-mail.ts'
import { readHeaderBlock, valuesOf, type RawField } from './header-block.ts'
import { splitMultipart } from './multipart.ts'
import { readStructured, type Structured } from './structured.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** A mail, or a part of one (RFC 2045). */
export interface Entity {
  fields: readonly RawField[]
  /** Media type, lower case: `text/plain`. */
  type: string
  contentType: Structured
  /** `value` is `inline`, `attachment`, something else, or empty. */
  disposition: Structured
  /** Its parts, when it is a multipart. */
  parts: readonly Entity[]
  /** Its body without transfer encoding. */
  content(): Buffer
}

/** Shared by all parts of a mail. */
export interface Budget {
  parts: number
  /** Parts lay deeper than anybody nests, and are not taken apart. */
  tooDeep: boolean
}

const MAX_PARTS = 1_000
const MAX_DEPTH = 40

/** Reads an entity with all its parts. Throws `UnreadableMail` for too many parts or too long a header. */
export function readEntity(bytes: Buffer, budget: Budget, defaultType = 'text/plain', depth = 0): Entity {
  if (++budget.parts > MAX_PARTS) throw new UnreadableMail('it has too many parts')
  const { fields, body } = readHeaderBlock(bytes, depth === 0)
  const contentType = readStructured(valuesOf(fields, 'content-type')[0] ?? '')
  const disposition = readStructured(valuesOf(fields, 'content-disposition')[0] ?? '')
  const encoding = (valuesOf(fields, 'content-transfer-encoding')[0] ?? '').slice(0, 100)
  const type = mediaType(contentType, defaultType)
  const entity = { fields, type, contentType, disposition }
  if (type.startsWith('multipart/')) {
    if (depth >= MAX_DEPTH) budget.tooDeep = true
    else {
      const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
      const pieces = splitMultipart(body, encoding, contentType.parameters.get('boundary')?.bytes ?? '')
      if (pieces.length > 0) {
        const parts = pieces.map((piece) => readEntity(piece, budget, inner, depth + 1))
        return { ...entity, parts, content: () => body }
      }
    }
    return { ...leaf(entity, body, encoding), type: 'text/plain' }
  }
  return leaf(entity, body, encoding)
}

function leaf(
  entity: Pick<Entity, 'fields' | 'type' | 'contentType' | 'disposition'>,
  body: Buffer,
  encoding: string,
): Entity {
  let content: Buffer | undefined
  return { ...entity, parts: [], content: () => (content ??= decodeTransfer(body, encoding)) }
}

/** What is no media type says nothing, unless there is a file name: then it is some file. */
function mediaType({ value, parameters }: Structured, defaultType: string): string {
  if (/^[\w.+-]{1,80}\/[\w.+-]{1,120}$/.test(value)) return value
  if (value.startsWith('multipart/')) return 'multipart/mixed'
  if (value === 'html') return 'text/html'
  return value.startsWith('x-') || (value !== '' && parameters.has('name'))
    ? 'application/octet-stream'
    : defaultType
}
