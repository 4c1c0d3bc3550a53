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
    const readable = await readableMessage(call, dependencies)
    const attachment = readable.message.attachments[Number(call.params['index'])]
    if (!attachment || !isOwnFile(readable, attachment.path)) throw notFound()
    const safe = mediaType.test(attachment.type) && !active.test(attachment.type)
    const type = safe ? attachment.type : 'application/octet-stream'
    return download(dependencies.files, { ...attachment, type })
  }
}

/** `GET /api/uploads/{ticketId}/{sha256}`: a file that the agent put beside a ticket, before it is sent. His own only. */
export function getUpload(dependencies: FileDependencies): Handler {
  return async (call) => {
    const ticketId = requireId(call.params['ticketId'])
    const sha256 = requireId(call.params['sha256'])
    const { uid } = await requireTicketAccess(call, ticketId, dependencies)
    const path = `attachments/${ticketId}/uploads/${uid}/${sha256}`
    return download(dependencies.files, { path, name: sha256, type: 'application/octet-stream' })
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
    const { message, messageId } = await readableMessage(call, dependencies)
    const { bodyPath, direction } = message
    const name = bodyPath?.split('/').at(-1)
    if (direction !== 'in' || !bodyPath || !isBelow('bodies/', bodyPath) || name !== `${messageId}.json`) {
      throw notFound()
    }
    const found = await dependencies.files.open(bodyPath)
    if (!found) throw notFound()
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
    }
    return { status: 200, headers, stream: found.stream }
  }
}

interface ReadableMessage {
  ticketId: string
  messageId: string
  message: MessageFiles
}

async function readableMessage(call: Call, dependencies: FileDependencies): Promise<ReadableMessage> {
  const ticketId = requireId(call.params['ticketId'])
  const messageId = requireId(call.params['messageId'])
  await requireTicketAccess(call, ticketId, dependencies)
  const message = await dependencies.conversations.filesOf(ticketId, messageId)
  if (!message) throw notFound()
  return { ticketId, messageId, message }
}

/**
 * Whether a file is the message's own. An agent's browser writes outgoing messages, so theirs must lie at the ticket, unless the server
 * copied the message from another when the two were merged. What the server filed lies in a folder with the message's id, whatever ticket
 * that came under at first.
 */
function isOwnFile({ ticketId, messageId, message }: ReadableMessage, path: string): boolean {
  if (isBelow(`attachments/${ticketId}/`, path)) return true
  if (!isBelow('attachments/', path)) return false
  return message.mergedFrom !== undefined || (message.direction === 'in' && path.split('/')[2] === messageId)
}

/** Whether a path of a message stays in a folder. */
function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder) && !path.split('/').includes('..')
}
