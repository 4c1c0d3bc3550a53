import { cleanFileName } from '@emberdesk/domain/file'
import type { FileStore } from '../adapters/file-store.ts'
import type { Answer } from './call.ts'
import { attachmentDisposition } from './content-disposition.ts'
import { notFound } from './errors.ts'

/** No file of a stranger may act as a page of ours, whatever is in it. */
const inert = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
}

/** Streams a stored file as a download. Throws 404 when it is not there. */
export async function download(
  files: Pick<FileStore, 'open'>,
  file: { path: string; name: string; type: string },
): Promise<Answer> {
  const found = await files.open(file.path)
  if (!found) throw notFound()
  const headers = {
    ...inert,
    'Content-Type': file.type,
    'Content-Length': String(found.size),
    'Content-Disposition': attachmentDisposition(cleanFileName(file.name)),
  }
  return { status: 200, headers, stream: found.stream }
}
