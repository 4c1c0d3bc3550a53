import { MAX_FILES, MAX_FILES_BYTES } from '@emberdesk/domain/request'
import busboy from 'busboy'
import { formBody } from './form-body.ts'

/** Bytes of one text field: 50,000 characters, each up to four bytes, and some room so that the schema says what is too long. */
const FIELD_BYTES = 256 * 1024
const MAX_FIELDS = 20

export type MultipartFault = 'malformed' | 'fieldTooLong' | 'tooManyFields' | 'tooManyFiles' | 'tooManyBytes'

/** Why a multipart body was refused as a whole. */
export class MultipartError extends Error {
  readonly fault: MultipartFault

  constructor(fault: MultipartFault) {
    super(`multipart/form-data: ${fault}`)
    this.fault = fault
  }
}

export interface UploadedFile {
  /** As the browser said it; not safe yet. */
  name: string | undefined
  bytes: Buffer
}

export interface MultipartForm {
  fields: Record<string, string>
  files: UploadedFile[]
}

/**
 * Reads a whole multipart/form-data body: the last value of each text field, and every file that is not an empty file input. Rejects with a
 * MultipartError rather than cutting anything off.
 */
export function readMultipart(contentType: string, body: Buffer): Promise<MultipartForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    const files: UploadedFile[] = []
    const refuse = (fault: MultipartFault) => () => reject(new MultipartError(fault))
    const parser = openParser(contentType)
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated || info.nameTruncated) refuse('fieldTooLong')()
      fields.set(name, value)
    })
    parser.on('file', (_name, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', refuse('tooManyBytes'))
      // The body ends in the middle of the file.
      stream.on('error', refuse('malformed'))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        if (info.filename || bytes.length) files.push({ name: info.filename, bytes })
      })
    })
    parser.on('filesLimit', refuse('tooManyFiles'))
    parser.on('fieldsLimit', refuse('tooManyFields'))
    parser.on('partsLimit', refuse('tooManyFields'))
    parser.on('error', refuse('malformed'))
    parser.on('close', () => {
      const total = files.reduce((sum, file) => sum + file.bytes.length, 0)
      if (total > MAX_FILES_BYTES) refuse('tooManyBytes')()
      resolve({ fields: Object.fromEntries(fields), files })
    })
    parser.end(formBody(contentType, body))
  })
}

function openParser(contentType: string) {
  const limits = {
    fields: MAX_FIELDS,
    fieldSize: FIELD_BYTES,
    files: MAX_FILES,
    fileSize: MAX_FILES_BYTES + 1,
    parts: MAX_FIELDS + MAX_FILES + 1,
  }
  try {
    // Browsers write file names in the page's encoding, which is UTF-8; busboy assumes Latin-1.
    return busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8', limits })
  } catch {
    throw new MultipartError('malformed')
  }
}
