import { messagesPath, notesPath } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'

/** Messages or notes that a ticket may hold to be merged, and one more, so that more are seen. */
const MOST = 201

function copiesQuery(name: string, path: string, sourceId: string): QuerySpec {
  const where: QuerySpec['where'] = [['mergedFrom', '==', sourceId]]
  return { name, path, group: false, where, orderBy: [], limit: MOST }
}

/** Messages that a ticket got when another was merged into it. Server only. */
export const mergedMessagesQuery = (ticketId: string, sourceId: string): QuerySpec =>
  copiesQuery('mergedMessages', messagesPath(ticketId), sourceId)

/** Notes likewise. */
export const mergedNotesQuery = (ticketId: string, sourceId: string): QuerySpec =>
  copiesQuery('mergedNotes', notesPath(ticketId), sourceId)

/** An answer that is still on its way out. Server only. */
export function queuedMessageQuery(ticketId: string): QuerySpec {
  const where: QuerySpec['where'] = [['state', '==', 'queued']]
  return { name: 'queuedMessage', path: messagesPath(ticketId), group: false, where, orderBy: [], limit: 1 }
}
