import { messageSchema, noteSchema, type Message } from '@emberdesk/domain/message'
import { eventsPath, messagePath, notesPath, ticketPath } from '@emberdesk/domain/paths'
import { ticketSchema } from '@emberdesk/domain/ticket'
import * as z from 'zod'
import { readDocument } from './documents.ts'

/** What decides about a file: whose ticket it is on, and where the message says it lies. */
export interface ConversationReader {
  departmentOf(ticketId: string): Promise<string | null>
  /** Of a message, or of a note. */
  filesOf(ticketId: string, messageId: string): Promise<MessageFiles | null>
  /** Raw mail that an entry of the history came with; null when it came with none. */
  reportOf(ticketId: string, eventId: string): Promise<string | null>
}

const fields = {
  attachments: true,
  rawPath: true,
  bodyPath: true,
  direction: true,
  mergedFrom: true,
} as const
export type MessageFiles = Pick<Message, keyof typeof fields>

const reportSchema = z.object({ to: z.object({ rawPath: z.string().nullable() }) })

/** One read each; two for the files of a note. */
export const firestoreConversations: ConversationReader = {
  async departmentOf(ticketId) {
    const ticket = await readDocument(ticketPath(ticketId), ticketSchema.pick({ departmentId: true }))
    return ticket?.departmentId ?? null
  },
  async filesOf(ticketId, id) {
    const message = await readDocument(messagePath(ticketId, id), messageSchema.pick(fields))
    if (message) return message
    const note = await readDocument(`${notesPath(ticketId)}/${id}`, noteSchema)
    if (!note) return null
    const { attachments = [], mergedFrom } = note
    return {
      ...{ attachments, rawPath: null, bodyPath: null, direction: 'in' },
      ...(mergedFrom && { mergedFrom }),
    }
  },
  async reportOf(ticketId, eventId) {
    const event = await readDocument(`${eventsPath(ticketId)}/${eventId}`, z.unknown())
    return reportSchema.safeParse(event).data?.to.rawPath ?? null
  },
}
