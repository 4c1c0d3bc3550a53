import * as z from 'zod'
import { addressSchema } from '../message/address.ts'
import { attachmentSchema } from '../message/attachment.ts'

/** Whom a reply goes to, once its author has changed what was suggested. */
export const draftRecipientsSchema = z.object({
  to: z.array(addressSchema).max(50),
  cc: z.array(addressSchema).max(50),
})

/** `drafts/{uid}_{ticketId}`: what an agent typed and did not send yet. */
export const draftSchema = z.object({
  uid: z.string(),
  ticketId: z.string(),
  mode: z.enum(['reply', 'note']),
  text: z.string().max(100_000),
  attachments: z.array(attachmentSchema).max(20),
  /** Null while the suggested recipients stand. */
  recipients: draftRecipientsSchema.nullable(),
  /** Version of the ticket the author had read when he began. */
  baseVersion: z.number().int(),
  updatedAt: z.date(),
})
export type Draft = z.infer<typeof draftSchema>
