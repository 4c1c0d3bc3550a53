import { messageSchema, type Message } from '@emberdesk/domain/message'
import { messagePath, ticketPath } from '@emberdesk/domain/paths'
import { ticketSchema } from '@emberdesk/domain/ticket'
import { readDocument } from './documents.ts'

/** What decides about a file: whose ticket it is on, and where the message says it lies. */
export interface ConversationReader {
  departmentOf(ticketId: string): Promise<string | null>
  filesOf(ticketId: string, messageId: string): Promise<MessageFiles | null>
}

const fields = {
  attachments: true,
  rawPath: true,
  bodyPath: true,
  direction: true,
  mergedFrom: true,
} as const
export type MessageFiles = Pick<Message, keyof typeof fields>

/** One read each. */
export const firestoreConversations: ConversationReader = {
  async departmentOf(ticketId) {
    const ticket = await readDocument(ticketPath(ticketId), ticketSchema.pick({ departmentId: true }))
    return ticket?.departmentId ?? null
  },
  filesOf: (ticketId, messageId) =>
    readDocument(messagePath(ticketId, messageId), messageSchema.pick(fields)),
}
