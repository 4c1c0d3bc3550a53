import { MAX_FILES_BYTES } from '@emberdesk/domain/request'
import { sha256Hex } from '../adapters/digest.ts'
import type { FileStore } from '../adapters/file-store.ts'
import { requireId, requireTicketAccess, type AccessDependencies } from './access.ts'
import type { Handler } from './call.ts'
import { badRequest, tooLarge } from './errors.ts'
import { describeFile } from './store-files.ts'

/** `POST /api/files?ticketId=&name=`: an agent's file for a reply. Answers the attachment to put into the message. */
export function uploadFile(dependencies: AccessDependencies & { files: Pick<FileStore, 'put'> }): Handler {
  return async (call) => {
    const ticketId = requireId(call.query.get('ticketId'))
    const { uid } = await requireTicketAccess(call, ticketId, dependencies)
    const bytes = call.body
    if (bytes.length === 0) throw badRequest('The file is empty. Please choose another one.')
    if (bytes.length > MAX_FILES_BYTES)
      throw tooLarge('The file is larger than 20 MB. Please send a link to it.')
    const sha256 = sha256Hex(bytes)
    const path = `attachments/${ticketId}/uploads/${uid}/${sha256}`
    const attachment = describeFile({ name: call.query.get('name') ?? undefined, bytes }, sha256, path)
    await dependencies.files.put(path, bytes, attachment.type)
    return { status: 200, json: attachment }
  }
}
