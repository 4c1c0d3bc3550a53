import busboy from 'busboy'
import { formBody } from './form-body.ts'

/** Room for the headers that some providers send as a field each. */
const MAX_FIELDS = 2_000
const MAX_FILES = 500

export type WebhookFormFault = 'malformed' | 'truncated' | 'tooManyParts'

/** Why a provider's form was refused as a whole. */
export class WebhookFormError extends Error {
  readonly fault: WebhookFormFault

  constructor(fault: WebhookFormFault) {
    super(`form: ${fault}`)
    this.fault = fault
  }
}

export interface WebhookFile {
  /** Name of the field it came in. */
  field: string
  /** As the provider said it; not safe yet. Empty when it said none. */
  name: string
  type: string
  bytes: Buffer
}

export interface WebhookForm {
  /** The last value of each text field, as the bytes that came. */
  fields: ReadonlyMap<string, Buffer>
  files: readonly WebhookFile[]
}

/**
 * Reads a provider's form, multipart or URL-encoded, byte for byte: a mail in a field is in any charset. Of a repeated field the last
 * value counts, because providers add the sender's own headers before their own fields. Rejects with a WebhookFormError rather than
 * cutting anything off.
 */
export function readWebhookForm(contentType: string, body: Buffer): Promise<WebhookForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, Buffer>()
    const files: WebhookFile[] = []
    const refuse = (fault: WebhookFormFault) => () => reject(new WebhookFormError(fault))
    const parser = openParser(contentType, body.length)
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated || info.nameTruncated) refuse('truncated')()
      fields.set(name, bytesOf(value))
    })
    parser.on('file', (field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', refuse('truncated'))
      stream.on('error', refuse('malformed'))
      stream.on('end', () =>
        files.push({ field, name: filename ?? '', type: mimeType, bytes: Buffer.concat(chunks) }),
      )
    })
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
      parser.on(limit, refuse('tooManyParts'))
    }
    parser.on('error', refuse('malformed'))
    parser.on('close', () => resolve({ fields, files }))
    parser.end(formBody(contentType, body))
  })
}

function openParser(contentType: string, size: number) {
  // Latin-1 keeps every byte, so that the value can be turned back into what was sent.
  const urlEncoded = /^application\/x-www-form-urlencoded\b/i.test(contentType)
  const headers = { 'content-type': urlEncoded ? 'application/x-www-form-urlencoded' : contentType }
  const limits = {
    fieldNameSize: 1_000,
    fieldSize: size + 1,
    fileSize: size + 1,
    fields: MAX_FIELDS,
    files: MAX_FILES,
    parts: MAX_FIELDS + MAX_FILES,
  }
  try {
    return busboy({ headers, defCharset: 'latin1', defParamCharset: 'utf8', limits })
  } catch {
    throw new WebhookFormError('malformed')
  }
}

/** A part that names its charset was decoded already, and shows it by characters that no single byte makes. */
function bytesOf(value: string): Buffer {
  return Buffer.from(value, /[\u0100-\uffff]/.test(value) ? 'utf8' : 'latin1')
}
