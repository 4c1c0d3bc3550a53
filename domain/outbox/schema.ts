import * as z from 'zod'
import { addressSchema } from '../message/address.ts'

/**
 * `fanOut` is written in the transaction that files a customer's message and stands for all that follows: the auto-answer and the
 * operators' notifications. They are decided once, with its claim; one that does not leave at the first try gets an entry of its own.
 * `heldReply` tells an author that his reply did not go out at its time; its `messageId` is the id under `scheduled`.
 * `mention` tells a colleague that a note calls him; its `messageId` is the note's.
 */
export const outboxKindSchema = z.enum([
  'fanOut',
  'reply',
  'autoAnswer',
  'notification',
  'heldReply',
  'mention',
])
export type OutboxKind = z.infer<typeof outboxKindSchema>

export const outboxStateSchema = z.enum(['queued', 'leased', 'sent', 'failed'])
export type OutboxState = z.infer<typeof outboxStateSchema>

/** One automatic mail that follows from a filed message. */
export const fanOutMailSchema = z.object({
  kind: z.enum(['autoAnswer', 'notification']),
  /** Of the entry that it gets when it has to be tried again by itself. */
  id: z.string(),
  recipient: addressSchema,
  mailId: z.string(),
})
export type FanOutMail = z.infer<typeof fanOutMailSchema>

/** `outbox/{id}`: one thing to send to one recipient, under a deterministic id. */
export const outboxEntrySchema = z.object({
  kind: outboxKindSchema,
  state: outboxStateSchema,
  ticketId: z.string(),
  departmentId: z.string(),
  messageId: z.string(),
  /** Null for `fanOut`. */
  recipient: addressSchema.nullable(),
  /** For `fanOut`: why no auto-answer may go to this sender, or null when one may. */
  autoAnswerWithheld: z.string().nullable(),
  attempts: z.number().int(),
  /** When to look at it again: next try, or end of the lease. FAR_FUTURE once settled. The sweep's one sort field. */
  nextTryAt: z.date(),
  /** Fixed Message-ID of the mail, so that a second copy can be dropped by its receiver; null for `fanOut`. */
  mailId: z.string().nullable(),
  /** Of a `fanOut` that was taken in hand: what it sends. Absent before, and where nothing is sent. */
  mails: z.array(fanOutMailSchema).optional(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
  /** When Firestore's TTL may delete it: a month after it was sent. Null before; what failed stays until somebody looks. */
  expiresAt: z.date().nullable(),
  /** Last error, one sentence. */
  error: z.string().nullable(),
})
export type OutboxEntry = z.infer<typeof outboxEntrySchema>
export type OutboxEntryWithId = OutboxEntry & { id: string }
