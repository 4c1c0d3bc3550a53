import {
  makeOwnMessageId,
  makeReplyAddress,
  notificationKind as kindOf,
  type OwnMailKind,
  type TokenKey,
} from '@emberdesk/domain/mail'
import { replyEntryId } from '@emberdesk/domain/outbox'
import { sha256Hex, tokenKey } from '../adapters/digest.ts'
import { MAIL_DOMAIN, TOKEN_SECRET } from '../params.ts'

const key = (): TokenKey => tokenKey(TOKEN_SECRET.value())

/** The fixed Message-ID of a mail of ours. */
export function mailIdOf(ticketId: string, messageId: string, kind: OwnMailKind): string {
  return makeOwnMessageId(key(), MAIL_DOMAIN.value(), { ticketId, messageId, kind })
}

export const notificationKind = (uid: string): OwnMailKind => kindOf(uid, sha256Hex)

/** Where answers about a ticket go: the department's address with the ticket's token. */
export function replyAddressOf(departmentAddress: string, ticketId: string): string {
  return makeReplyAddress(key(), departmentAddress, ticketId)
}

/** Id of the outbox entry of a reply to one address. */
export function replyEntryIdOf(messageId: string, address: string): string {
  return replyEntryId(messageId, sha256Hex(address.toLowerCase()).slice(0, 16))
}
