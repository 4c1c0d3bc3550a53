import {
  deliveriesOf,
  deliveryAddress,
  messageDelivery,
  nextDelivery,
  queuedDeliveries,
  type RecipientDelivery,
} from '@emberdesk/domain/delivery'
import { messageSchema, type Message } from '@emberdesk/domain/message'
import { outboxEntrySchema, type OutboxEntry, type OutboxEntryWithId } from '@emberdesk/domain/outbox'
import { collections, messagePath } from '@emberdesk/domain/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { replyEntryIdOf } from '../delivery/mail-ids.ts'
import { parseDocument } from './documents.ts'
import { db } from './firebase.ts'

/** The outbox entries of a reply, found by its recipients: one read each. None before the reply got its Message-ID. */
export async function entriesOf(
  messageId: string,
  message: Pick<Message, 'messageId' | 'to' | 'cc'>,
  transaction?: Transaction,
): Promise<OutboxEntryWithId[]> {
  const addresses = [...message.to, ...message.cc].map(({ address }) => address)
  if (message.messageId === null || addresses.length === 0) return []
  const outbox = db().collection(collections.outbox)
  const refs = addresses.map((address) => outbox.doc(replyEntryIdOf(messageId, address)))
  const found = await (transaction ?? db()).getAll(...refs)
  return found.flatMap((doc) => {
    const entry = parseDocument(doc, outboxEntrySchema)
    return entry ? [{ ...entry, id: doc.id }] : []
  })
}

type Settled = Pick<OutboxEntry, 'state' | 'recipient' | 'sentAt' | 'error'>

/** The recipients of a reply once these entries of the outbox are counted in; the same ones when nothing changes. */
function withSettled(
  deliveries: RecipientDelivery[],
  entries: readonly Settled[],
  now: Date,
): RecipientDelivery[] {
  return entries.reduce((all, { state, recipient, sentAt, error }) => {
    const index = all.findIndex(({ address }) => address === deliveryAddress(recipient?.address ?? ''))
    const current = all[index]
    if (!current || (state !== 'sent' && state !== 'failed')) return all
    const next = nextDelivery(current, { state, at: sentAt ?? now, detail: error })
    return next ? all.with(index, next) : all
  }, deliveries)
}

/** What became of a reply, recipient by recipient; of one from before that was kept, by its entries of the outbox, one read each. */
export async function knownDeliveries(
  messageId: string,
  message: Message,
  transaction: Transaction,
): Promise<RecipientDelivery[]> {
  if (message.deliveries) return message.deliveries
  const entries = await entriesOf(messageId, message, transaction)
  return withSettled(queuedDeliveries(message, message.at), entries, message.at)
}

const MAX_ATTEMPTS = 10
const PAUSE_MS = 30
/** google.rpc.Code: FAILED_PRECONDITION, ABORTED. */
const LOST_TO_OTHERS: readonly unknown[] = [9, 10]

/**
 * Counts entries of the outbox in on a reply, on the condition that it still is as it was read. The mails of one reply are settled at the
 * same time, and transactions would wait for each other's locks.
 */
async function settleInto(
  ticketId: string,
  messageId: string,
  settled: (message: Message) => Promise<readonly Settled[]>,
  now: Date,
): Promise<void> {
  const ref = db().doc(messagePath(ticketId, messageId))
  for (let attempt = 1; ; attempt++) {
    const snapshot = await ref.get()
    const message = parseDocument(snapshot, messageSchema)
    if (message?.direction !== 'out') return
    const before = deliveriesOf(message)
    const deliveries = withSettled(before, await settled(message), now)
    if (deliveries === before) return
    const { updateTime: lastUpdateTime } = snapshot
    const change = { deliveries, ...messageDelivery(deliveries) }
    try {
      await ref.update(change, lastUpdateTime ? { lastUpdateTime } : {})
      return
    } catch (error) {
      const isLost = LOST_TO_OTHERS.includes((error as { code?: unknown }).code)
      if (!isLost || attempt === MAX_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * Math.random()))
    }
  }
}

/** Puts on a reply that the mail to one recipient has left. One read and one write. */
export async function noteSent(entry: OutboxEntry, now: Date): Promise<void> {
  await settleInto(entry.ticketId, entry.messageId, async () => [entry], now)
}

/** Puts on a reply what became of all its mails, when a crash came between a mail and `noteSent`. Reads the reply and an entry a recipient. */
export async function updateReplyState(ticketId: string, messageId: string, now: Date): Promise<void> {
  await settleInto(ticketId, messageId, (message) => entriesOf(messageId, message), now)
}
