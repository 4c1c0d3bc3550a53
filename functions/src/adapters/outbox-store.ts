import type { TicketEvent } from '@emberdesk/domain/event'
import {
  decideClaim,
  outboxEntrySchema,
  type Claim,
  type OutboxEntry,
  type Settled,
} from '@emberdesk/domain/outbox'
import { collections, eventsPath, messagePath } from '@emberdesk/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import type { OutboxStore } from '../delivery/ports.ts'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { updateReplyState } from './reply-state.ts'

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

/** Says on the message and in the history that a mail failed for good, and stores the failure. */
async function fail(transaction: Transaction, id: string, entry: OutboxEntry, at: Date): Promise<void> {
  const message = db().doc(messagePath(entry.ticketId, entry.messageId))
  const isReply = entry.kind === 'reply' && (await transaction.get(message)).exists
  const { state, nextTryAt, error } = entry
  const event: TicketEvent = {
    type: 'deliveryFailed',
    by: 'system',
    at,
    from: null,
    to: entry.kind,
    via: 'mail',
    why: error ?? '',
  }
  transaction.update(entryRef(id), { state, nextTryAt, error })
  transaction.set(eventRef(entry, `failed_${id}_${at.getTime()}`), event)
  if (isReply) transaction.update(message, { state: 'failed', error })
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
  if (claimed.kind === 'reply') await updateReplyState(claimed.ticketId, claimed.messageId)
}

/** The outbox in Firestore. */
export const outboxStore: OutboxStore = {
  claim,
  settle: (id, claimed, settled, now) =>
    (settled.state === 'sent' ? settleSent : settleFailure)(id, claimed, settled, now),
}
