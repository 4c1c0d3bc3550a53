import { replyRecipients, type ReplyRecipients } from '@emberdesk/domain/mail-out'
import type { MessageWithId } from '@emberdesk/domain/message'
import type { Requester } from '@emberdesk/domain/ticket'

/**
 * Whom a reply goes to at first: the requester, and in copy everyone who was in the newest public message. The desk's own
 * addresses are left out.
 */
export function suggestedRecipients(
  requester: Requester,
  messages: readonly MessageWithId[],
  ownAddresses: readonly string[],
): ReplyRecipients {
  const to = requester.email ? [{ name: requester.name, address: requester.email }] : []
  const last = messages.reduce<MessageWithId | null>(
    (newest, message) => (newest && newest.at >= message.at ? newest : message),
    null,
  )
  const cc = last ? [...(last.direction === 'in' ? [last.from] : []), ...last.to, ...last.cc] : []
  return replyRecipients({ to, cc }, new Set(ownAddresses))
}
