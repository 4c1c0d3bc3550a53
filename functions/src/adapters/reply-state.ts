import {
  deliveriesOf,
  deliveryAddress,
  messageDelivery,
  nextDelivery,
  queuedDeliveries,
  type RecipientDelivery,
} from '@emberdesk/domain/delivery'
import { bccSchema, messageSchema, type Address, type Message } from '@emberdesk/domain/message'
import { outboxEntrySchema, type OutboxEntry, type OutboxEntryWithId } from '@emberdesk/domain/outbox'
import { bccPath, collections, messagePath } from '@emberdesk/domain/paths'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
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
 * Changes a document on the condition that it still is as it was read. The mails of one reply are settled at the same time, and
 * transactions would wait for each other's locks.
 * @param changed null when there is nothing to change
 */
async function changeAsRead(
  path: string,
  changed: (snapshot: DocumentSnapshot) => Promise<object | null>,
): Promise<void> {
  const ref = db().doc(path)
  for (let attempt = 1; ; attempt++) {
    const snapshot = await ref.get()
    const change = await changed(snapshot)
    if (!change) return
    const { updateTime: lastUpdateTime } = snapshot
    try {
      await ref.update({ ...change }, lastUpdateTime ? { lastUpdateTime } : {})
      return
    } catch (error) {
      const isLost = LOST_TO_OTHERS.includes((error as { code?: unknown }).code)
      if (!isLost || attempt === MAX_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * Math.random()))
    }
  }
}

/** Counts entries of the outbox in on a reply. Answers with whether it has blind copies. */
async function settleInto(
  ticketId: string,
  messageId: string,
  settled: (message: Message) => Promise<readonly Settled[]>,
  now: Date,
): Promise<boolean> {
  let hasBcc = false
  await changeAsRead(messagePath(ticketId, messageId), async (snapshot) => {
    const message = parseDocument(snapshot, messageSchema)
    hasBcc = message?.hasBcc === true
    if (message?.direction !== 'out') return null
    const before = deliveriesOf(message)
    const deliveries = withSettled(before, await settled(message), now)
    return deliveries === before ? null : { deliveries, ...messageDelivery(deliveries) }
  })
  return hasBcc
}

/** The same for blind copies, which are told of where no customer reads. */
async function settleBlind(
  ticketId: string,
  messageId: string,
  settled: (addresses: readonly Address[]) => Promise<readonly Settled[]>,
  now: Date,
): Promise<void> {
  await changeAsRead(bccPath(ticketId, messageId), async (snapshot) => {
    const copies = parseDocument(snapshot, bccSchema)
    if (!copies?.deliveries) return null
    const deliveries = withSettled(copies.deliveries, await settled(copies.bcc), now)
    return deliveries === copies.deliveries ? null : { deliveries }
  })
}

/** Puts on a reply that the mail to one recipient has left. One read and one write; a read more for a reply with blind copies. */
export async function noteSent(entry: OutboxEntry, now: Date): Promise<void> {
  const { ticketId, messageId } = entry
  const hasBcc = await settleInto(ticketId, messageId, async () => [entry], now)
  if (hasBcc) await settleBlind(ticketId, messageId, async () => [entry], now)
}

/** Puts on a reply what became of all its mails, when a crash came between a mail and `noteSent`. Reads the reply and an entry a recipient. */
export async function updateReplyState(ticketId: string, messageId: string, now: Date): Promise<void> {
  const hasBcc = await settleInto(ticketId, messageId, (message) => entriesOf(messageId, message), now)
  if (!hasBcc) return
  const copies = (bcc: readonly Address[]) => entriesOf(messageId, { messageId: '', to: [...bcc], cc: [] })
  await settleBlind(ticketId, messageId, copies, now)
}
