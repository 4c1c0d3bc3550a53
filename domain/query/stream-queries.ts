import { eventsPath, messagesPath, notesPath } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'
import { WINDOW } from './ticket-queries.ts'

/** What was there at a time already, newest first, in pages behind a cursor. */
function earlierQuery(name: string, path: string, at: Date): QuerySpec {
  return {
    name,
    path,
    group: false,
    where: [['at', '<=', at]],
    orderBy: [
      ['at', 'desc'],
      ['__name__', 'desc'],
    ],
    limit: WINDOW,
  }
}

export const earlierMessagesQuery = (ticketId: string, at: Date): QuerySpec =>
  earlierQuery('earlierMessages', messagesPath(ticketId), at)
export const earlierNotesQuery = (ticketId: string, at: Date): QuerySpec =>
  earlierQuery('earlierNotes', notesPath(ticketId), at)
export const earlierEventsQuery = (ticketId: string, at: Date): QuerySpec =>
  earlierQuery('earlierEvents', eventsPath(ticketId), at)
