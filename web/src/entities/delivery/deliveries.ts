import type { MessageState } from '@emberdesk/domain/message'
import type { OutboxEntry, OutboxState } from '@emberdesk/domain/outbox'
import { failedOutboxQuery } from '@emberdesk/domain/query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@/data/callable.ts'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'

/** Mails that could not be sent for good, newest first, live. For admins; the rules refuse others, so ask only when `allowed`. */
export const useFailedDeliveries = (allowed: MaybeRefOrGetter<boolean> = true): LiveQuery<OutboxEntry> =>
  useLiveQuery<OutboxEntry>(() => (toValue(allowed) ? failedOutboxQuery() : null))

/** What became of a mail after another try: the state of its message, or of its entry in the outbox. */
export interface Retried {
  state: MessageState | OutboxState
  error: string | null
}

/**
 * Sends again what failed for good or came back: of a reply the lost mails alone, or one other mail by its id in the outbox. Rejects with
 * an error whose message is for people.
 */
export function retryDelivery(ticketId: string, messageId: string, entryId?: string): Promise<Retried> {
  return call('retryDelivery', { ticketId, messageId, ...(entryId ? { entryId } : {}) })
}

export interface MendedAddress {
  ticketId: string
  messageId: string
  /** The recipient that mail came back from. */
  from: string
  /** Who gets the message instead. */
  to: string
}

/** Sends a reply to another address than the one it came back from. Rejects with an error whose message is for people. */
export function mendAddress(mended: MendedAddress): Promise<unknown> {
  return call('mendAddress', mended)
}
