import type { FanOutMail, OutboxEntry } from './schema.ts'

type Given = Pick<OutboxEntry, 'kind' | 'ticketId' | 'departmentId' | 'messageId' | 'recipient' | 'mailId'>

/** A new entry, due at once. */
export function queuedEntry(given: Given, now: Date): OutboxEntry {
  return {
    ...given,
    state: 'queued',
    autoAnswerWithheld: null,
    attempts: 0,
    nextTryAt: now,
    createdAt: now,
    sentAt: null,
    expiresAt: null,
    error: null,
  }
}

/** The entry of its own that one mail of a `fanOut` stands for, due at once. */
export function entryOfMail(
  { ticketId, departmentId, messageId, createdAt }: OutboxEntry,
  { kind, recipient, mailId }: FanOutMail,
  now: Date,
): OutboxEntry {
  return { ...queuedEntry({ kind, ticketId, departmentId, messageId, recipient, mailId }, now), createdAt }
}
