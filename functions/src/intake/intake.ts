import {
  filingIds,
  incomingSchema,
  makeFiling,
  type Filing,
  type FilingIds,
  type Incoming,
  type IntakeHashes,
  type IntakeResult,
} from '@emberdesk/domain/inbound'
import type { Clock } from '../adapters/clock.ts'
import { createGroupCommit } from './group-commit.ts'
import type { IntakeStore, LoadDesk, ObjectStore } from './ports.ts'

/** Bytes of text and HTML together that a message document may hold. */
export const MAX_BODY_IN_DOCUMENT = 200_000
const MAX_ITEMS = 20
const MAX_BYTES = 4_000_000
/** What the documents around a body take, and the first part of a long one. */
const OVERHEAD = 8_000
const CUT_BODY = 120_000

export interface Intake {
  /** The ids that a request will get, so that its attachments can be stored before it is filed. */
  idsOf(identity: string, contentHash: string): FilingIds
  /**
   * Files a request exactly once, however often it comes: a new ticket, a message on a ticket, or nothing but a note that it was
   * ignored. Rejects when it is not valid or could not be committed; then it may be tried again.
   */
  file(incoming: Incoming): Promise<IntakeResult>
}

interface Dependencies {
  store: Pick<IntakeStore, 'commit' | 'isContention'>
  objects: Pick<ObjectStore, 'put'>
  loadDesk: LoadDesk
  hashes: IntakeHashes
  clock: Clock
}

export function createIntake({ store, objects, loadDesk, hashes, clock }: Dependencies): Intake {
  const commit = createGroupCommit<Filing, IntakeResult>(
    async (filings) => store.commit(filings, await loadDesk(), clock()),
    {
      maxItems: MAX_ITEMS,
      maxBytes: MAX_BYTES,
      sizeOf: ({ incoming, bodyPath }) => OVERHEAD + (bodyPath ? CUT_BODY : 2 * bodyBytes(incoming)),
      isContention: (error) => store.isContention(error),
    },
  )

  /** Bodies that are too long for a document go to Storage as a whole. */
  async function storeLongBody(incoming: Incoming): Promise<string | null> {
    if (bodyBytes(incoming) <= MAX_BODY_IN_DOCUMENT || incoming.match.kind === 'ignore') return null
    const ids = filingIds(hashes, incoming.identity, incoming.contentHash)
    const ticketId = incoming.match.kind === 'append' ? incoming.match.ticketId : ids.ticketId
    const path = `bodies/${ticketId}/${ids.messageId}.json`
    const { text, html } = incoming
    await objects.put(path, Buffer.from(JSON.stringify({ text, html })), 'application/json')
    return path
  }

  return {
    idsOf: (identity, contentHash) => filingIds(hashes, identity, contentHash),
    async file(unchecked) {
      const incoming = incomingSchema.parse(unchecked)
      return commit(makeFiling(hashes, incoming, await storeLongBody(incoming)))
    },
  }
}

function bodyBytes({ text, html }: Pick<Incoming, 'text' | 'html'>): number {
  return Buffer.byteLength(text) + Buffer.byteLength(html)
}
