import * as z from 'zod'

/** `tickets/{id}/notes/{id}`: internal, a collection of its own because rules cannot hide a field. */
export const noteSchema = z.object({
  text: z.string().min(1).max(50_000),
  by: z.string(),
  at: z.date(),
  /** Ticket that it came from when tickets were merged. */
  mergedFrom: z.string().optional(),
})
export type Note = z.infer<typeof noteSchema>
export type NoteWithId = Note & { id: string }
