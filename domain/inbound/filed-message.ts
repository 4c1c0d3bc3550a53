import { cutText } from '../mail/cut-text.ts'
import type { Message } from '../message/schema.ts'
import { messageSchema } from '../message/schema.ts'
import type { Filing } from './filing.ts'

/** Characters of the text that stay in the document when the whole lies in Storage. */
const KEPT = 20_000

/** The message document of a request. `version`: of the ticket before it. */
export function filedMessage(filing: Filing, version: number): Message {
  const { incoming, bodyPath } = filing
  const long = bodyPath !== null
  return messageSchema.parse({
    direction: 'in',
    channel: incoming.channel,
    from: incoming.sender,
    to: incoming.to,
    cc: incoming.cc,
    subject: incoming.subject,
    text: long ? cutText(incoming.text, KEPT) : incoming.text,
    newText: long ? cutText(incoming.newText, KEPT) : incoming.newText,
    html: long ? '' : incoming.html,
    bodyPath,
    attachments: incoming.attachments,
    state: 'received',
    error: null,
    messageId: incoming.messageId,
    references: incoming.references,
    rawPath: incoming.rawPath,
    at: incoming.receivedAt,
    by: filing.customerId,
    baseVersion: version,
    ...(incoming.mail && { mail: incoming.mail }),
  })
}
