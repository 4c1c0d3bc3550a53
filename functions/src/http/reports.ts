import type { ConversationReader } from '../adapters/conversation-reader.ts'
import { requireId, requireTicketAccess } from './access.ts'
import type { Handler } from './call.ts'
import { download } from './download.ts'
import { notFound } from './errors.ts'
import type { FileDependencies } from './files.ts'

export interface ReportDependencies extends FileDependencies {
  conversations: ConversationReader
}

/** `GET /api/reports/{ticketId}/{eventId}`: the mail behind an entry of the history, such as a bounce, byte for byte. */
export function getReport(dependencies: ReportDependencies): Handler {
  return async (call) => {
    const ticketId = requireId(call.params['ticketId'])
    const eventId = requireId(call.params['eventId'])
    await requireTicketAccess(call, ticketId, dependencies)
    const path = await dependencies.conversations.reportOf(ticketId, eventId)
    if (!path?.startsWith('raw/') || path.split('/').includes('..')) throw notFound()
    return download(dependencies.files, { path, name: 'report.eml', type: 'message/rfc822' })
  }
}
