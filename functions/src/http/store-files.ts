import { cleanFileName, mediaTypeOf } from '@emberdesk/domain/file'
import type { Attachment } from '@emberdesk/domain/message'
import { sha256Hex } from '../adapters/digest.ts'
import type { FileStore } from '../adapters/file-store.ts'
import type { UploadedFile } from '../adapters/multipart.ts'

/** Stores the files of a message under names that a retry meets again, and says what became of them. */
export function storeFiles(
  store: Pick<FileStore, 'put'>,
  ids: { ticketId: string; messageId: string },
  files: readonly UploadedFile[],
): Promise<Attachment[]> {
  return Promise.all(
    files.map(async (file, index) => {
      const sha256 = sha256Hex(file.bytes)
      const path = `attachments/${ids.ticketId}/${ids.messageId}/${index}-${sha256}`
      const attachment = describeFile(file, sha256, path)
      await store.put(path, file.bytes, attachment.type)
      return attachment
    }),
  )
}

/** The attachment that a file becomes, its name cleaned and its type decided by us. */
export function describeFile(file: UploadedFile, sha256: string, path: string): Attachment {
  const name = cleanFileName(file.name)
  return { name, type: mediaTypeOf(name, file.bytes), size: file.bytes.length, sha256, cid: null, path }
}
