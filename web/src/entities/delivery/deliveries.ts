import type { MessageState } from '@emberdesk/domain/message'
import type { OutboxEntry } from '@emberdesk/domain/outbox'
import { failedOutboxQuery } from '@emberdesk/domain/query'
import { call } from '@/data/callable.ts'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'

/** Mails that could not be sent for good, newest first, live. For admins; the rules refuse others. */
export const useFailedDeliveries = (): LiveQuery<OutboxEntry> =>
  useLiveQuery<OutboxEntry>(failedOutboxQuery())

/** Sends a reply again that failed for good. Rejects with an error whose message is for people. */
export function retryDelivery(
  ticketId: string,
  messageId: string,
): Promise<{ state: MessageState; error: string | null }> {
  return call('retryDelivery', { ticketId, messageId })
}
