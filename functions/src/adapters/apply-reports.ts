import {
  planReports,
  type RecipientReport,
  type ReportedMail,
  type ReportPlan,
} from '@emberdesk/domain/delivery'
import { notificationEntryId, operatorsToNotify, queuedEntry } from '@emberdesk/domain/outbox'
import { bccPath, collections, eventsPath, messagePath, ticketPath } from '@emberdesk/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { mailIdOf, notificationKind } from '../delivery/mail-ids.ts'
import { sha256Hex } from './digest.ts'
import { db } from './firebase.ts'
import { loadDesk } from './intake-desk.ts'
import { park } from './parked-store.ts'
import { readReportedMail, type MailRef } from './reported-mail.ts'
import { agents } from './team.ts'

const shortHash = (text: string) => sha256Hex(text).slice(0, 16)

/** Who is to know by mail that an answer came back: one entry of the outbox each. */
export async function notifyUndelivered(
  transaction: Transaction,
  { ticketId, ticket, messageId }: Pick<ReportedMail, 'ticketId' | 'ticket' | 'messageId'>,
  address: string,
  now: Date,
): Promise<void> {
  const { departmentId } = ticket
  const team = await agents()
  for (const agent of operatorsToNotify(team, { ...ticket, by: 'system', from: address })) {
    const occurrence = `${address}_${now.getTime()}`
    const mailId = mailIdOf(ticketId, messageId, notificationKind(`${agent.id}_${occurrence}`))
    const id = `${notificationEntryId(messageId, agent.id)}_${shortHash(occurrence)}`
    const recipient = { name: agent.name, address: agent.email }
    const kind = 'notification' as const
    const entry = queuedEntry({ kind, ticketId, departmentId, messageId, recipient, mailId }, now)
    transaction.set(db().collection(collections.outbox).doc(id), entry)
  }
}

async function write(
  transaction: Transaction,
  mail: ReportedMail,
  plan: ReportPlan,
  now: Date,
): Promise<void> {
  const { ticketId, messageId, ticket, messageTicketId } = mail
  if (plan.message) transaction.update(db().doc(messagePath(messageTicketId, messageId)), { ...plan.message })
  if (plan.blind) {
    transaction.update(db().doc(bccPath(messageTicketId, messageId)), { deliveries: plan.blind })
  }
  for (const [id, event] of Object.entries(plan.events)) {
    transaction.set(db().collection(eventsPath(ticketId)).doc(id), event)
  }
  for (const { address, why, park: parks } of plan.cameBack) {
    const about = { ticketId, number: ticket.number }
    if (parks) await park(address, `Mail to it came back: ${why}`, about, now, transaction)
  }
  const first = plan.cameBack.find(({ blind }) => !blind)
  if (!plan.ticket || !first) return
  transaction.update(db().doc(ticketPath(ticketId)), { ...plan.ticket })
  await notifyUndelivered(transaction, mail, first.address, now)
}

/**
 * Writes what reports about one mail mean, inside the transaction that has read the mail and has written nothing yet. Doing it again
 * changes nothing. A write for the message, the ticket, each event, each parked address and each operator who is told.
 */
export async function applyReports(
  transaction: Transaction,
  mail: ReportedMail,
  reports: readonly RecipientReport[],
  now: Date,
): Promise<ReportPlan> {
  const { statuses } = await loadDesk()
  const plan = planReports(mail, reports, { statuses, hash: shortHash, now })
  await write(transaction, mail, plan, now)
  return plan
}

/** The same in a transaction of its own, which reads the mail: two reads or three. Nothing for a mail that is no longer there. */
export async function storeReports(
  ref: MailRef,
  reports: readonly RecipientReport[],
  now: Date,
): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const mail = await readReportedMail(ref, transaction)
    if (mail) await applyReports(transaction, mail, reports, now)
  })
}
