import { bounceReports, bounceSentence, type BounceReports } from '@emberdesk/domain/bounce'
import { deliveriesOf, type ReportedMail } from '@emberdesk/domain/delivery'
import type { TicketEvent } from '@emberdesk/domain/event'
import { duplicateResult, mailKeySchema, type IntakeResult, type MailKey } from '@emberdesk/domain/inbound'
import { messageSchema } from '@emberdesk/domain/message'
import { collections, eventsPath } from '@emberdesk/domain/paths'
import { lastAnswerQuery } from '@emberdesk/domain/query'
import type { Transaction } from 'firebase-admin/firestore'
import type { BounceStore, ClaimedBounce } from '../bounce/ports.ts'
import { applyReports } from './apply-reports.ts'
import { parseDocument, readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { toQuery } from './queries.ts'
import { mailOfId, readMergedTicket, readReportedMail } from './reported-mail.ts'

/** A mail of ours, and what the bounce reports about it. */
interface Tied extends BounceReports {
  mail: ReportedMail
}

const keyPath = (id: string) => `${collections.mailKeys}/${id}`

/** The key of this mail when it was filed before; else the id that its key is to have. */
async function knownOrFree(
  { keyIds, contentHash }: ClaimedBounce,
  transaction: Transaction,
): Promise<{ known: MailKey } | { free: string }> {
  const plain = await readDocument(keyPath(keyIds.plain), mailKeySchema, transaction)
  if (!plain) return { free: keyIds.plain }
  if (plain.contentHash === contentHash) return { known: plain }
  const other = await readDocument(keyPath(keyIds.withContent), mailKeySchema, transaction)
  return other ? { known: other } : { free: keyIds.withContent }
}

/** The last answer on a ticket; null when nobody has answered by mail. */
async function lastAnswer(ticketId: string, transaction: Transaction): Promise<ReportedMail | null> {
  const found = await readMergedTicket(ticketId, transaction)
  if (!found) return null
  const [row] = (await transaction.get(toQuery(lastAnswerQuery(found.ticketId)))).docs
  const message = row && parseDocument(row, messageSchema)
  if (!row || !message || message.messageId === null) return null
  const recipients = deliveriesOf(message).map(({ address }) => address)
  return { ...found, messageTicketId: found.ticketId, messageId: row.id, message, kind: 'reply', recipients }
}

async function tie(claimed: ClaimedBounce, transaction: Transaction): Promise<Tied | null> {
  const { bounce, rawPath, receivedAt: at } = claimed
  const about = (mail: ReportedMail, proven: boolean) => {
    const found = bounceReports(bounce, { recipients: mail.recipients, proven, at, rawPath })
    return found && { ...found, mail }
  }
  for (const id of claimed.own) {
    const ref = await mailOfId(id)
    const mail = ref && (await readReportedMail(ref, transaction))
    const tied = mail && about(mail, true)
    if (tied) return tied
  }
  if (claimed.own.length > 0) return null
  for (const ticketId of claimed.ticketIds) {
    const mail = await lastAnswer(ticketId, transaction)
    const tied = mail && about(mail, false)
    if (tied) return tied
  }
  return null
}

/** What the history tells of a report that changes nothing. */
function quietEvent({ mail, address }: Tied, rawPath: string, why: string, at: Date): TicketEvent {
  const to = { address, messageId: mail.messageId, mail: mail.kind, rawPath }
  return { type: 'filedQuietly', by: 'system', at, from: null, to, via: 'mail', why }
}

async function write(
  transaction: Transaction,
  claimed: ClaimedBounce,
  tied: Tied,
  keyId: string,
): Promise<IntakeResult> {
  const { bounce, contentHash, rawPath, receivedAt: at } = claimed
  const { mail, reports } = tied
  const { ticketId, messageId, ticket } = mail
  const why = bounceSentence(bounce, tied.address).slice(0, 500)
  const plan = await applyReports(transaction, mail, reports, at)
  if (Object.keys(plan.events).length === 0) {
    const event = quietEvent(tied, rawPath, why, at)
    transaction.set(db().doc(`${eventsPath(ticketId)}/report_${keyId.slice(0, 32)}`), event)
  }
  const result = { outcome: 'appended', ticketId, messageId, number: ticket.number, why } as const
  const key: MailKey = { ...result, contentHash, rawPath, at }
  transaction.create(db().doc(keyPath(keyId)), key)
  return result
}

/** Bounces in Firestore. */
export const firestoreBounceStore: BounceStore = {
  file: (claimed) =>
    db().runTransaction(async (transaction) => {
      const key = await knownOrFree(claimed, transaction)
      if ('known' in key) return duplicateResult(key.known)
      const tied = await tie(claimed, transaction)
      return tied && write(transaction, claimed, tied, key.free)
    }),
}
