import * as z from 'zod'
import { attachmentSchema } from '../message/attachment.ts'

/** `drafts/{uid}_{ticketId}`: what an agent typed and did not send yet. */
export const draftSchema = z.object({
  uid: z.string(),
  ticketId: z.string(),
  mode: z.enum(['reply', 'note']),
  text: z.string().max(100_000),
  attachments: z.array(attachmentSchema).max(20),
  /** Version of the ticket the author had read when he began. */
  baseVersion: z.number().int(),
  updatedAt: z.date(),
})
export type Draft = z.infer<typeof draftSchema>
