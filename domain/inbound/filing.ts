import { customerIdOf } from '../customer/customer-id.ts'
import { shortIdFromHash } from '../mail/short-id.ts'
import type { Incoming } from './incoming.ts'

export interface FilingIds {
  /** The ticket's id should it become one. */
  ticketId: string
  messageId: string
}

/** A request with every document id that filing it may need. */
export interface Filing {
  incoming: Incoming
  ids: FilingIds
  /** Where its mail key lies; `withContent` when the identity is taken by other content. */
  keyIds: { plain: string; withContent: string }
  customerId: string
  /** Object with the whole text and HTML, when they are too long for a document. */
  bodyPath: string | null
}

/** Hash functions, from the adapter. */
export interface IntakeHashes {
  /** HMAC under TOKEN_SECRET: ids that nobody outside can foresee. */
  hmacHex(text: string): string
  sha256Hex(text: string): string
}

/** The ids of a request follow from what it is, so that a second try after a crash writes the same documents. */
export function filingIds(hashes: IntakeHashes, identity: string, contentHash: string): FilingIds {
  const what = `${identity}\n${contentHash}`
  return {
    ticketId: shortIdFromHash(hashes.hmacHex(`ticket:${what}`)),
    messageId: shortIdFromHash(hashes.hmacHex(`message:${what}`)),
  }
}

export function makeFiling(hashes: IntakeHashes, incoming: Incoming, bodyPath: string | null): Filing {
  const { identity, contentHash, sender } = incoming
  return {
    incoming,
    ids: filingIds(hashes, identity, contentHash),
    keyIds: mailKeyIds(hashes, identity, contentHash),
    customerId: customerIdOf(sender.address, (text) => hashes.sha256Hex(text)),
    bodyPath,
  }
}

/** Ids in `mailKeys`: hex SHA-256 of the identity, and of identity and content hash together. */
export function mailKeyIds(
  hashes: Pick<IntakeHashes, 'sha256Hex'>,
  identity: string,
  contentHash: string,
): Filing['keyIds'] {
  return {
    plain: hashes.sha256Hex(identity),
    withContent: hashes.sha256Hex(identity + contentHash),
  }
}
