import { readOwnMessageId, type TokenKey } from '@emberdesk/domain/mail'
import { saidIn } from '@emberdesk/domain/mail-out'
import { messageSchema } from '@emberdesk/domain/message'
import { messagePath } from '@emberdesk/domain/paths'
import type { AnsweredText } from '../intake/what-is-new.ts'
import { readDocument } from './documents.ts'

const textOfMessage = messageSchema.pick({ text: true, newText: true })

/** Of answers and notifications, which carry a message; automatic answers carry none. One read, none for mails that answer others. */
export function firestoreAnsweredText(tokens: TokenKey): AnsweredText {
  return async (references) => {
    for (const reference of references.toReversed()) {
      const own = readOwnMessageId(tokens, reference)
      if (!own) continue
      if (own.kind === 'a') return null
      const message = await readDocument(messagePath(own.ticketId, own.messageId), textOfMessage)
      return message && saidIn(message)
    }
    return null
  }
}
