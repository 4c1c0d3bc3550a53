import { readBounce } from '@emberdesk/domain/bounce'
import { mailKeyIds, type IntakeHashes, type IntakeResult } from '@emberdesk/domain/inbound'
import { readOwnMessageId, readReplyAddress, type MailIdentity, type TokenKey } from '@emberdesk/domain/mail'
import type { AcceptedMail } from '../intake/file-mail.ts'
import type { ReadMail } from '../intake/read-mail.ts'
import { bounceFacts } from './bounce-facts.ts'
import type { BounceStore } from './ports.ts'

const MAX_OWN = 3
const MAX_TICKETS = 2

/** Files a mail that is about the delivery of a mail of ours; null for every other, which goes the ordinary way. */
export type FileBounce = (
  accepted: AcceptedMail,
  mail: ReadMail,
  identity: MailIdentity,
) => Promise<IntakeResult | null>

interface Dependencies {
  store: BounceStore
  tokens: TokenKey
  hashes: Pick<IntakeHashes, 'sha256Hex'>
}

/**
 * A bounce is believed no more than any mail: only a Message-ID that we signed ties it to a mail of ours, or else the signed reply address
 * that it was sent to, together with a recipient of that ticket's last answer.
 */
export function createBounceFiler({ store, tokens, hashes }: Dependencies): FileBounce {
  return async (accepted, mail, { identity, contentHash }) => {
    const { envelope, rawPath, receivedAt } = accepted
    const bounce = readBounce(bounceFacts(mail, envelope))
    if (!bounce) return null
    const own = bounce.mailIds.flatMap((id) => readOwnMessageId(tokens, id) ?? []).slice(0, MAX_OWN)
    const sentTo = [...envelope.to, ...[...mail.to, ...mail.cc].map(({ address }) => address)]
    const tickets = new Set(sentTo.flatMap((address) => readReplyAddress(tokens, address) ?? []))
    const ticketIds = [...tickets].slice(0, MAX_TICKETS)
    if (own.length === 0 && ticketIds.length === 0) return null
    const keyIds = mailKeyIds(hashes, identity, contentHash)
    return store.file({ ...{ bounce, own, ticketIds, keyIds, contentHash, rawPath, receivedAt } })
  }
}
