import type { TicketEvent } from '@emberdesk/domain/event'
import { bccSchema, messageSchema, noteSchema, type Message } from '@emberdesk/domain/message'
import {
  bccPath,
  eventsPath,
  messagePath,
  messagesPath,
  notesPath,
  ticketPath,
} from '@emberdesk/domain/paths'
import { mergedMessagesQuery, mergedNotesQuery, messagesQuery, notesQuery } from '@emberdesk/domain/query'
import { MAX_MERGED } from '@emberdesk/domain/merge'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { runQuery, type Row } from './queries.ts'

/** Writes and bytes of one commit, well below what Firestore takes (500 and 10 MiB). */
const MAX_WRITES = 400
const MAX_BYTES = 4_000_000

interface Write {
  bytes: number
  apply(transaction: Transaction): void
}

function chunks(writes: readonly Write[]): Write[][] {
  const all: Write[][] = [[]]
  let bytes = 0
  for (const write of writes) {
    const last = all.at(-1)
    if (!last || last.length >= MAX_WRITES || (last.length > 0 && bytes + write.bytes > MAX_BYTES)) {
      all.push([write])
      bytes = write.bytes
    } else {
      last.push(write)
      bytes += write.bytes
    }
  }
  return all
}

interface Merge {
  sourceId: string
  targetId: string
  /** Of the source, as the merge or its undoing left it. */
  version: number
}

/** Writes in as many commits as it takes, each only while the source still is as this work supposes. One read a commit. */
async function write(
  merge: Merge,
  writes: readonly Write[],
  holds: (source: Ticket) => boolean,
): Promise<void> {
  for (const some of chunks(writes)) {
    await db().runTransaction(async (transaction) => {
      const source = await readDocument(ticketPath(merge.sourceId), ticketSchema, transaction)
      if (source && holds(source)) for (const { apply } of some) apply(transaction)
    })
  }
}

function historyOf(type: 'merged' | 'unmerged', merge: Merge, { by, number, at }: Told): Write {
  const event: TicketEvent = {
    ...{ type, by, at, via: 'web', why: '' },
    ...{ from: { ticketId: merge.sourceId, number }, to: null },
  }
  const path = `${eventsPath(merge.targetId)}/${type}_${merge.sourceId}_${merge.version}`
  return { bytes: 1_000, apply: (transaction) => transaction.set(db().doc(path), event) }
}

interface Told {
  by: string
  number: string
  at: Date
}

/** Who did it and when, as the source's history says; null when this was told in the target's history, so that nothing is left to do. */
async function toldOf(type: 'merged' | 'unmerged', merge: Merge): Promise<Told | null> {
  const { sourceId, targetId, version } = merge
  const [done, event, source] = await db().getAll(
    db().doc(`${eventsPath(targetId)}/${type}_${sourceId}_${version}`),
    db().doc(`${eventsPath(sourceId)}/${type}_${version}`),
    db().doc(ticketPath(sourceId)),
  )
  if (done?.exists || !event?.exists || !source?.exists) return null
  return {
    by: event.get('by') as string,
    at: event.get('at').toDate() as Date,
    number: source.get('number') as string,
  }
}

/**
 * Copies messages and notes of a merged ticket to where it went, under their own ids, and tells that ticket's history at last. Done
 * again, or after a crash half way, it ends the same; undone meanwhile, it does nothing. A read and a write for each.
 */
export async function copyMerged(merge: Merge): Promise<void> {
  const told = await toldOf('merged', merge)
  if (!told) return
  const { sourceId, targetId, version } = merge
  const [messages, notes] = await Promise.all([
    runQuery(messagesQuery(sourceId, MAX_MERGED), messageSchema),
    runQuery(notesQuery(sourceId, MAX_MERGED), noteSchema),
  ])
  const copy = (path: string, data: object): Write => ({
    bytes: JSON.stringify(data).length + 500,
    apply: (transaction) => transaction.set(db().doc(path), { ...data, mergedFrom: sourceId }),
  })
  const copies = [
    ...messages.map(({ id, data }) => copy(messagePath(targetId, id), data)),
    ...notes.map(({ id, data }) => copy(`${notesPath(targetId)}/${id}`, data)),
    ...(await blindCopiesOf(sourceId, messages)).map(({ id, data }) => ({
      bytes: JSON.stringify(data).length + 500,
      apply: (transaction: Transaction) => transaction.set(db().doc(bccPath(targetId, id)), data),
    })),
  ]
  const holds = (source: Ticket) => source.mergedInto === targetId && source.version === version
  await write(merge, copies, holds)
  await write(merge, [historyOf('merged', merge, told)], holds)
}

/**
 * Takes the copies away again, what has become of answers meanwhile going back to the ticket they came from, and tells the history of
 * the ticket that keeps its own. Repeatable like `copyMerged`.
 */
export async function removeMerged(merge: Merge): Promise<void> {
  const told = await toldOf('unmerged', merge)
  if (!told) return
  const { sourceId, targetId } = merge
  const [messages, notes] = await Promise.all([
    runQuery(mergedMessagesQuery(targetId, sourceId), messageSchema),
    runQuery(mergedNotesQuery(targetId, sourceId), noteSchema),
  ])
  const remove = (path: string): Write => ({
    bytes: 500,
    apply: (transaction) => transaction.delete(db().doc(path)),
  })
  const removals = [
    ...messages
      .filter(({ data }) => data.direction === 'out')
      .map(({ id, data }) => giveBack(sourceId, id, data)),
    ...(await blindCopiesOf(targetId, messages)).flatMap(({ id, data }) => [
      {
        bytes: JSON.stringify(data).length + 500,
        apply: (transaction: Transaction) => transaction.set(db().doc(bccPath(sourceId, id)), data),
      },
      remove(bccPath(targetId, id)),
    ]),
    ...messages.map(({ id }) => remove(`${messagesPath(targetId)}/${id}`)),
    ...notes.map(({ id }) => remove(`${notesPath(targetId)}/${id}`)),
  ]
  const holds = (source: Ticket) => source.mergedInto !== targetId
  await write(merge, removals, holds)
  await write(merge, [historyOf('unmerged', merge, told)], holds)
}

/** One read for each message that went to somebody unseen. */
async function blindCopiesOf(ticketId: string, messages: readonly Row<Message>[]) {
  const ids = messages.filter(({ data }) => data.hasBcc).map(({ id }) => id)
  const found = await Promise.all(ids.map((id) => readDocument(bccPath(ticketId, id), bccSchema)))
  return found.flatMap((data, index) => {
    const id = ids[index]
    return data && id !== undefined ? [{ id, data }] : []
  })
}

function giveBack(sourceId: string, id: string, copy: Message): Write {
  const { state, error, to, cc, deliveries } = copy
  const news = { state, error, to, cc, ...(deliveries && { deliveries }) }
  return {
    bytes: JSON.stringify(news).length + 500,
    apply: (transaction) => transaction.update(db().doc(messagePath(sourceId, id)), news),
  }
}
