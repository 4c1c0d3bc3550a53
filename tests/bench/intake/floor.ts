import type { DocumentData, Firestore } from 'firebase-admin/firestore'
import { collections, eventsPath, messagePath, ticketPath } from '../../../domain/paths/index.ts'

const BATCH = 20
const COUNTER = 'counters/2026'

type Documents = (readonly [path: string, data: DocumentData])[]

/** What filing a mail has written, read back: ticket, message, event, mail key and fan-out. */
export async function filedDocuments(
  db: Firestore,
  filed: readonly { ticketId: string; messageId: string; keyId: string }[],
): Promise<Documents[]> {
  const all: Documents[] = []
  for (const { ticketId, messageId, keyId } of filed) {
    const paths = [
      ticketPath(ticketId),
      messagePath(ticketId, messageId),
      `${eventsPath(ticketId)}/${messageId}`,
      `${collections.mailKeys}/${keyId}`,
      `${collections.outbox}/${messageId}_f`,
    ]
    const found = await db.getAll(...paths.map((path) => db.doc(path)))
    all.push(found.flatMap((each) => (each.exists ? [[each.ref.path, each.data() ?? {}] as const] : [])))
  }
  return all
}

/**
 * Mails a second when nothing is done but to commit their documents, twenty mails and the counter in a batch, one batch after another.
 * `floor` is a database of its own on the same emulator, so that no function hears of it.
 */
export async function measureFloor(floor: Firestore, mails: readonly Documents[]): Promise<number> {
  const started = performance.now()
  for (let start = 0; start < mails.length; start += BATCH) {
    const batch = floor.batch()
    for (const documents of mails.slice(start, start + BATCH)) {
      for (const [path, data] of documents) batch.create(floor.doc(path), data)
    }
    batch.set(floor.doc(COUNTER), { value: start + BATCH })
    await batch.commit()
  }
  return mails.length / ((performance.now() - started) / 1_000)
}
