import * as z from 'zod'
import { attachmentSchema } from './attachment.ts'

/** `tickets/{id}/notes/{id}`: internal, a collection of its own because rules cannot hide a field. */
export const noteSchema = z.object({
  text: z.string().min(1).max(50_000),
  by: z.string(),
  at: z.date(),
  /** Of a note that came by mail; absent when it brought none. */
  attachments: z.array(attachmentSchema).max(200).optional(),
  /** Ticket that it came from when tickets were merged. */
  mergedFrom: z.string().optional(),
})
export type Note = z.infer<typeof noteSchema>
export type NoteWithId = Note & { id: string }
