import { cleanFileName, mediaTypeOf } from '@emberdesk/domain/file'
import { sha256Hex } from '../adapters/digest.ts'
import type { UploadedFile } from '../adapters/multipart.ts'
import type { MailFile } from '../intake/ports.ts'

/** A file from outside, its name cleaned and its type decided by us. */
export function describeFile({ name: given, bytes }: UploadedFile): Omit<MailFile, 'bytes'> {
  const name = cleanFileName(given)
  const type = mediaTypeOf(name, bytes)
  return { name, type, size: bytes.length, sha256: sha256Hex(bytes), cid: null }
}
