import { messageSchema, noteSchema, type Message, type Note } from '@emberdesk/domain/message'
import { messagePath, notesPath, ticketPath } from '@emberdesk/domain/paths'
import { answeredMessageQuery } from '@emberdesk/domain/query'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import { readDocument } from './documents.ts'
import { runQuery } from './queries.ts'

/** One read. */
export const readTicket = (ticketId: string): Promise<Ticket | null> =>
  readDocument(ticketPath(ticketId), ticketSchema)

/** One read. */
export const readMessage = (ticketId: string, messageId: string): Promise<Message | null> =>
  readDocument(messagePath(ticketId, messageId), messageSchema)

/** One read. */
export const readNote = (ticketId: string, noteId: string): Promise<Note | null> =>
  readDocument(`${notesPath(ticketId)}/${noteId}`, noteSchema)

/** The customer's message that an answer of that time answers, with its id. One read. */
export async function readAnswered(ticketId: string, at: Date): Promise<(Message & { id: string }) | null> {
  const [row] = await runQuery(answeredMessageQuery(ticketId, at), messageSchema)
  return row ? { ...row.data, id: row.id } : null
}
