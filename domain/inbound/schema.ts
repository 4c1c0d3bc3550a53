import * as z from 'zod'
import { verdictsSchema } from '../authenticity/schema.ts'

export const envelopeSchema = z.object({
  from: z.string(),
  to: z.array(z.string()),
  /** What the provider that brought it checked; absent when it says nothing. */
  verdicts: verdictsSchema.optional(),
})
/** SMTP envelope: what the transport said, not what the headers claim. `from` is empty for a null sender. */
export type Envelope = z.infer<typeof envelopeSchema>

/** `mailKeys/{sha256}`: dedupe marker and thread index in one. */
export const mailKeySchema = z.object({
  outcome: z.enum(['created', 'appended', 'ignored']),
  ticketId: z.string().nullable(),
  messageId: z.string().nullable(),
  number: z.string().nullable(),
  contentHash: z.string(),
  rawPath: z.string().nullable(),
  why: z.string(),
  at: z.date(),
})
export type MailKey = z.infer<typeof mailKeySchema>

/** `inbound/{key}`: mail accepted and not yet filed. */
export const pendingInboundSchema = z.object({
  rawPath: z.string(),
  envelope: envelopeSchema,
  receivedAt: z.date(),
  attempts: z.number().int(),
  nextTryAt: z.date(),
  error: z.string(),
})
export type PendingInbound = z.infer<typeof pendingInboundSchema>

/** What every way in answers. */
export const intakeResultSchema = z.object({
  outcome: z.enum(['created', 'appended', 'duplicate', 'ignored', 'held', 'pending']),
  number: z.string().optional(),
  ticketId: z.string().optional(),
  messageId: z.string().optional(),
  why: z.string(),
})
export type IntakeResult = z.infer<typeof intakeResultSchema>
