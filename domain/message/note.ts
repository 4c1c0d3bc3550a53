import * as z from 'zod'
import { recipientDeliverySchema } from '../delivery/schema.ts'
import { addressSchema } from './address.ts'
import { attachmentSchema } from './attachment.ts'

/** `tickets/{id}/notes/{id}`: internal, a collection of its own because rules cannot hide a field. */
export const noteSchema = z.object({
  text: z.string().min(1).max(50_000),
  by: z.string(),
  at: z.date(),
  /** As the composer wrote it, to be sanitised before it is shown; absent when it is plain. */
  html: z.string().max(100_000).optional(),
  /** Agents it calls, by uid: they get a mail. */
  mentions: z.array(z.string()).max(20).optional(),
  /** Absent when it brought none. A picture that the HTML shows is named there by its Content-ID. */
  attachments: z.array(attachmentSchema).max(200).optional(),
  /** Ticket that it came from when tickets were merged. */
  mergedFrom: z.string().optional(),
})
export type Note = z.infer<typeof noteSchema>

/** `tickets/{id}/bcc/{messageId}`: blind copies of a reply, apart because customers read messages. */
export const bccSchema = z.object({
  bcc: z.array(addressSchema).min(1).max(50),
  by: z.string(),
  at: z.date(),
  /** What became of each copy; absent until the server took the reply in. */
  deliveries: z.array(recipientDeliverySchema).max(50).optional(),
})
export type Bcc = z.infer<typeof bccSchema>

export type NoteWithId = Note & { id: string }
