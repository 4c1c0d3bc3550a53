import * as z from 'zod'

export const attachmentSchema = z.object({
  name: z.string().max(200),
  /** Media type decided by the server from the bytes and the name, never trusted from outside. */
  type: z.string().max(100),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  sha256: z.string(),
  /** Content-ID without brackets when the body of the same message refers to it; else null. */
  cid: z.string().max(300).nullable(),
  /** Object in Storage, always below `attachments/{ticketId}/`. */
  path: z.string().max(300),
})
export type Attachment = z.infer<typeof attachmentSchema>
