import { normaliseMessageId } from './message-ids.ts'
import { headerValue, splitMail } from './split-mail.ts'

export interface MailIdentity {
  /** The Message-ID, or `content:{contentHash}` for a mail without one. */
  identity: string
  /** Hex SHA-256 over From, Date, Subject and the body. What relays add on the way does not change it. */
  contentHash: string
}

/**
 * What makes a mail the same mail when it comes twice, from its raw bytes. Works for any bytes, parsable or not.
 * @param sha256Hex hex SHA-256 of the parts, one after another; text as UTF-8
 */
export function mailIdentity(
  raw: Uint8Array,
  sha256Hex: (...parts: (string | Uint8Array)[]) => string,
): MailIdentity {
  const { headers, body } = splitMail(raw)
  const said = ['from', 'date', 'subject'].map((name) => headerValue(headers, name) ?? '')
  const contentHash = sha256Hex(`${said.join('\n')}\n`, body)
  return {
    identity: normaliseMessageId(headerValue(headers, 'message-id')) ?? `content:${contentHash}`,
    contentHash,
  }
}
