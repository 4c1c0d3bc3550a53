import { replyRecipients, type ReplyRecipients } from '@emberdesk/domain/mail-out'
import type { MessageWithId } from '@emberdesk/domain/message'
import type { Requester } from '@emberdesk/domain/ticket'
import { replaced, replyTarget } from './reply-target.ts'

/**
 * Whom a reply goes to at first: the requester, and in copy everyone who was in the newest public message; in the writer's place the
 * address where he wants answers. The desk's own addresses are left out.
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
  const own = new Set(ownAddresses)
  const target = replyTarget(messages)
  const instead = (addresses: typeof cc) =>
    target && !target.doubtful ? replaced(addresses, target.from.address, target.replyTo) : addresses
  const wished = replyRecipients({ to: instead(to), cc: instead(cc) }, own)
  // A wish that leads back to the desk itself is none.
  return wished.to.length ? wished : replyRecipients({ to, cc }, own)
}
