import { isDeadAddress } from '@emberdesk/domain/bounce'
import { deliveryAddress } from '@emberdesk/domain/delivery'
import type { TicketEvent } from '@emberdesk/domain/event'
import {
  decideClaim,
  outboxEntrySchema,
  type Claim,
  type OutboxEntry,
  type Settled,
} from '@emberdesk/domain/outbox'
import { collections, eventsPath } from '@emberdesk/domain/paths'
import type { Timestamp, Transaction } from 'firebase-admin/firestore'
import type { OutboxStore } from '../delivery/ports.ts'
import { applyReports } from './apply-reports.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { isGone } from './is-gone.ts'
import { isLostToOthers } from './lost-to-others.ts'
import { readReportedMail } from './reported-mail.ts'
import { noteSent } from './reply-state.ts'

const entryRef = (id: string) => db().collection(collections.outbox).doc(id)
const eventRef = (entry: OutboxEntry, id: string) => db().collection(eventsPath(entry.ticketId)).doc(id)

function claim(id: string, now: Date): Promise<Claim> {
  return db().runTransaction(async (transaction) => {
    const entry = await readDocument(entryRef(id).path, outboxEntrySchema, transaction)
    const decision: Claim = entry ? decideClaim(entry, now) : { act: 'skip' }
    if (decision.act === 'giveUp') await fail(transaction, id, decision.entry, now)
    if (decision.act === 'send') {
      const { state, attempts, nextTryAt } = decision.entry
      transaction.update(entryRef(id), { state, attempts, nextTryAt })
    }
    return decision
  })
}

/** An entry as it was when it was put into the outbox. */
export interface CreatedEntry {
  id: string
  entry: OutboxEntry
  updateTime: Timestamp
}

/** Claims an entry only if it still is as it was created: one write, no read. A `fanOut` is claimed with the mails it stands for. */
export async function claimCreated({ id, entry, updateTime }: CreatedEntry, now: Date): Promise<Claim> {
  const decision = decideClaim(entry, now)
  if (decision.act !== 'send' || entry.kind === 'fanOut') return decision
  const { state, attempts, nextTryAt } = decision.entry
  try {
    await entryRef(id).update({ state, attempts, nextTryAt }, { lastUpdateTime: updateTime })
    return decision
  } catch (error) {
    if (isLostToOthers(error) || isGone(error)) return { act: 'skip' }
    throw error
  }
}

/**
 * Stores that a mail failed for good, and all that follows: on its message, in the history, on the ticket, whose answer did not arrive.
 * An address that nobody is reached at is parked.
 */
async function fail(transaction: Transaction, id: string, entry: OutboxEntry, at: Date): Promise<void> {
  const { kind, ticketId, messageId, recipient, state, nextTryAt } = entry
  const detail = entry.error ?? ''
  if (kind !== 'fanOut' && kind !== 'heldReply' && kind !== 'mention' && recipient) {
    const address = deliveryAddress(recipient.address)
    const hard = isDeadAddress({ status: '', said: detail })
    const report = { address, detail, hard, at, state: 'failed', by: 'outbox', rawPath: null } as const
    const sent = { ticketId, messageId, kind, recipients: [address] }
    const mail = await readReportedMail(sent, transaction)
    if (mail) await applyReports(transaction, mail, [report], at)
  }
  transaction.update(entryRef(id), { state, nextTryAt, error: entry.error })
}

async function settleFailure(id: string, claimed: OutboxEntry, settled: Settled, at: Date): Promise<void> {
  await db().runTransaction(async (transaction) => {
    const present = await readDocument(entryRef(id).path, outboxEntrySchema, transaction)
    if (present?.state !== 'leased' || present.attempts !== claimed.attempts) return
    if (settled.state === 'failed') await fail(transaction, id, { ...claimed, ...settled }, at)
    else transaction.update(entryRef(id), { ...settled })
  })
}

async function settleSent(id: string, claimed: OutboxEntry, settled: Settled, at: Date): Promise<void> {
  const batch = db().batch()
  batch.update(entryRef(id), { ...settled })
  if (claimed.kind === 'autoAnswer') {
    const event: TicketEvent = {
      type: 'autoAnswered',
      by: 'system',
      at,
      from: null,
      to: claimed.recipient?.address ?? null,
      via: 'mail',
      why: 'The department answers new tickets with their number.',
    }
    batch.set(eventRef(claimed, `answered_${id}`), event)
  }
  await batch.commit()
  if (claimed.kind === 'reply') await noteSent({ ...claimed, ...settled }, at)
}

/** The outbox in Firestore. */
export const outboxStore: OutboxStore = {
  claim,
  settle: (id, claimed, settled, now) =>
    (settled.state === 'sent' ? settleSent : settleFailure)(id, claimed, settled, now),
}
