import * as z from 'zod'

/** `tickets/{id}/time/{id}`: work done on a ticket. The ticket's `timeSpentMin` is their sum, kept by the server. */
export const timeEntrySchema = z.object({
  minutes: z.number().int().min(1).max(1_440),
  text: z.string().max(500),
  by: z.string(),
  at: z.date(),
})
export type TimeEntry = z.infer<typeof timeEntrySchema>
export type TimeEntryWithId = TimeEntry & { id: string }
