import type { TicketEvent } from '@emberdesk/domain/event'
import type { Message, Note } from '@emberdesk/domain/message'
import {
  eventsQuery,
  firstMessagesQuery,
  MAX_WINDOW,
  messagesQuery,
  notesQuery,
  WINDOW,
} from '@emberdesk/domain/query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'

/**
 * The newest messages of a ticket, newest first, live; a null id rests. `pending` rows are still on their way to the server.
 * `limit` may grow up to `MAX_WINDOW`.
 */
export function useMessages(
  ticketId: MaybeRefOrGetter<string | null>,
  limit: MaybeRefOrGetter<number> = WINDOW,
): LiveQuery<Message> {
  return useLiveQuery<Message>(() =>
    forTicket(ticketId, (id) => messagesQuery(id, Math.min(toValue(limit), MAX_WINDOW))),
  )
}

/** How a ticket began: its first few messages, oldest first, live. */
export function useFirstMessages(ticketId: MaybeRefOrGetter<string | null>): LiveQuery<Message> {
  return useLiveQuery<Message>(() => forTicket(ticketId, firstMessagesQuery))
}

/** The newest internal notes, newest first, live. */
export function useNotes(ticketId: MaybeRefOrGetter<string | null>): LiveQuery<Note> {
  return useLiveQuery<Note>(() => forTicket(ticketId, notesQuery))
}

/** The newest entries of the history, newest first, live. */
export function useEvents(ticketId: MaybeRefOrGetter<string | null>): LiveQuery<TicketEvent> {
  return useLiveQuery<TicketEvent>(() => forTicket(ticketId, eventsQuery))
}

function forTicket<Spec>(
  ticketId: MaybeRefOrGetter<string | null>,
  query: (id: string) => Spec,
): Spec | null {
  const id = toValue(ticketId)
  return id ? query(id) : null
}
