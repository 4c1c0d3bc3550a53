import type { Attachment } from '@emberdesk/domain/message'
import { MAX_FILES_BYTES } from '@emberdesk/domain/request'
import type { FileStore } from '../adapters/file-store.ts'
import { requireId, requireTicketAccess, type AccessDependencies } from './access.ts'
import type { Handler } from './call.ts'
import { describeFile } from './describe-file.ts'
import { badRequest, tooLarge } from './errors.ts'

/** `POST /api/files?ticketId=&name=`: an agent's file for a reply. Answers the attachment to put into the message. */
export function uploadFile(dependencies: AccessDependencies & { files: Pick<FileStore, 'put'> }): Handler {
  return async (call) => {
    const ticketId = requireId(call.query.get('ticketId'))
    const { uid } = await requireTicketAccess(call, ticketId, dependencies)
    const bytes = call.body
    if (bytes.length === 0) throw badRequest('The file is empty. Please choose another one.')
    if (bytes.length > MAX_FILES_BYTES)
      throw tooLarge('The file is larger than 20 MB. Please send a link to it.')
    const file = describeFile({ name: call.query.get('name') ?? undefined, bytes })
    const attachment: Attachment = { ...file, path: `attachments/${ticketId}/uploads/${uid}/${file.sha256}` }
    await dependencies.files.put(attachment.path, bytes, file.type)
    return { status: 200, json: attachment }
  }
}
