import type { FileStore } from '../adapters/file-store.ts'
import type { MessageFiles } from '../adapters/conversation-reader.ts'
import { requireId, requireTicketAccess, type AccessDependencies } from './access.ts'
import type { Call, Handler } from './call.ts'
import { download } from './download.ts'
import { notFound } from './errors.ts'

export interface FileDependencies extends AccessDependencies {
  files: Pick<FileStore, 'open'>
}

/** What may stand in a Content-Type of ours; an agent's browser wrote the message that says it. */
const mediaType = /^[a-z]+\/[a-z0-9.+-]{1,80}$/
const active = /html|xml|svg|script/

/** `GET /api/files/{ticketId}/{messageId}/{index}`: an attachment, for those who may see the ticket. */
export function getFile(dependencies: FileDependencies): Handler {
  return async (call) => {
    const { ticketId, message } = await readableMessage(call, dependencies)
    const attachment = message.attachments[Number(call.params['index'])]
    if (!attachment || !isBelow(`attachments/${ticketId}/`, attachment.path)) throw notFound()
    const safe = mediaType.test(attachment.type) && !active.test(attachment.type)
    const type = safe ? attachment.type : 'application/octet-stream'
    return download(dependencies.files, { ...attachment, type })
  }
}

/** `GET /api/raw/{ticketId}/{messageId}`: the mail as it came, byte for byte. */
export function getRaw(dependencies: FileDependencies): Handler {
  return async (call) => {
    const { messageId, message } = await readableMessage(call, dependencies)
    const { rawPath, direction } = message
    // An agent's browser writes outgoing messages; only what the server filed may name a raw mail.
    if (direction !== 'in' || !rawPath || !isBelow('raw/', rawPath)) throw notFound()
    return download(dependencies.files, { path: rawPath, name: `${messageId}.eml`, type: 'message/rfc822' })
  }
}

/** `GET /api/bodies/{ticketId}/{messageId}`: `{text, html}` of a message whose body is too long for its document. */
export function getBody(dependencies: FileDependencies): Handler {
  return async (call) => {
    const { ticketId, message } = await readableMessage(call, dependencies)
    const { bodyPath } = message
    if (!bodyPath || !isBelow(`bodies/${ticketId}/`, bodyPath)) throw notFound()
    const found = await dependencies.files.open(bodyPath)
    if (!found) throw notFound()
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
    }
    return { status: 200, headers, stream: found.stream }
  }
}

async function readableMessage(
  call: Call,
  dependencies: FileDependencies,
): Promise<{ ticketId: string; messageId: string; message: MessageFiles }> {
  const ticketId = requireId(call.params['ticketId'])
  const messageId = requireId(call.params['messageId'])
  await requireTicketAccess(call, ticketId, dependencies)
  const message = await dependencies.conversations.filesOf(ticketId, messageId)
  if (!message) throw notFound()
  return { ticketId, messageId, message }
}

/** Whether a path of a message stays in the folder that its ticket owns. */
function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder) && !path.split('/').includes('..')
}
