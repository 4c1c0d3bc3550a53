import * as z from 'zod'
import { addressSchema } from '../message/address.ts'
import { attachmentSchema } from '../message/attachment.ts'

/** Whom a reply goes to, once its author has changed what was suggested. */
export const draftRecipientsSchema = z.object({
  to: z.array(addressSchema).max(50),
  cc: z.array(addressSchema).max(50),
  bcc: z.array(addressSchema).max(50).optional(),
})

/** `drafts/{uid}_{ticketId}`: what an agent typed and did not send yet. */
export const draftSchema = z.object({
  uid: z.string(),
  ticketId: z.string(),
  mode: z.enum(['reply', 'note']),
  text: z.string().max(100_000),
  /** As the composer wrote it; empty when it is plain. Absent in drafts from before rich text. */
  html: z.string().max(200_000).optional(),
  attachments: z.array(attachmentSchema).max(20),
  /** Null while the suggested recipients stand. */
  recipients: draftRecipientsSchema.nullable(),
  /** Version of the ticket the author had read when he began. */
  baseVersion: z.number().int(),
  /** The page that wrote it, so that another one of the same author knows that it was not itself. Absent in older drafts. */
  page: z.string().max(40).optional(),
  updatedAt: z.date(),
})
export type Draft = z.infer<typeof draftSchema>

/** `draftMarks/{uid}_{ticketId}`: that there is a draft, for colleagues. What it says is its author's alone. */
export const draftMarkSchema = z.object({
  uid: z.string(),
  name: z.string().max(100),
  ticketId: z.string(),
  departmentId: z.string(),
  mode: z.enum(['reply', 'note']),
  at: z.date(),
})
export type DraftMark = z.infer<typeof draftMarkSchema>
