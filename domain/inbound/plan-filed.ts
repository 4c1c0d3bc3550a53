import { fanOutEntryId, outboxEntrySchema, queuedEntry } from '../outbox/index.ts'
import { collections, messagePath } from '../paths/paths.ts'
import type { Ticket } from '../ticket/schema.ts'
import { filedMessage } from './filed-message.ts'
import type { Filing } from './filing.ts'
import { createWrite, withEntry, type DocumentWrite, type IntakeState } from './intake-state.ts'
import { mailKeySchema, type IntakeResult, type MailKey } from './schema.ts'

export interface IntakePlan {
  result: IntakeResult
  writes: DocumentWrite[]
  /** What the next request of the same transaction has to see. */
  state: IntakeState
}

const ONLY_FIRST = 'Only the first message of a ticket is answered automatically.'

export interface Filed {
  outcome: 'created' | 'appended'
  ticketId: string
  number: string
  /** Of the ticket, before. */
  version: number
  why: string
}

/** What a new ticket and a follow-up have in common: message, mail key, and the outbox entry that fans out. */
export function planFiled(
  state: IntakeState,
  filing: Filing,
  filed: Filed,
  ticket: Ticket,
  now: Date,
): IntakePlan {
  const { outcome, ticketId, number, why } = filed
  const { messageId } = filing.ids
  const key = keyWrite(state, filing, { outcome, ticketId, messageId, number, why }, now)
  const withheld = outcome === 'created' ? filing.incoming.autoAnswerWithheld : ONLY_FIRST
  const entry = {
    kind: 'fanOut',
    ticketId,
    departmentId: ticket.departmentId,
    messageId,
    recipient: null,
    mailId: null,
  } as const
  const fanOut = outboxEntrySchema.parse({ ...queuedEntry(entry, now), autoAnswerWithheld: withheld })
  return {
    result: { outcome, number, ticketId, messageId, why },
    writes: [
      createWrite(messagePath(ticketId, messageId), filedMessage(filing, filed.version)),
      key.write,
      createWrite(`${collections.outbox}/${fanOutEntryId(messageId)}`, fanOut),
    ],
    state: { ...state, keys: key.keys },
  }
}

export function keyWrite(
  state: IntakeState,
  filing: Filing,
  known: Pick<MailKey, 'outcome' | 'ticketId' | 'messageId' | 'number' | 'why'>,
  now: Date,
) {
  const { contentHash, rawPath } = filing.incoming
  const keyId = state.keys.has(filing.keyIds.plain) ? filing.keyIds.withContent : filing.keyIds.plain
  const key = mailKeySchema.parse({ ...known, contentHash, rawPath, at: now })
  return {
    write: createWrite(`${collections.mailKeys}/${keyId}`, key),
    keys: withEntry(state.keys, keyId, key),
  }
}
