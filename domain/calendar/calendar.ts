import * as z from 'zod'
import { calendarHoursSchema } from './schema.ts'

/** `calendars/{id}`: opening hours under a name. */
export const calendarSchema = calendarHoursSchema.extend({
  name: z.string().min(1).max(60),
  /** Goes up by one with each change. */
  version: z.number().int(),
  updatedAt: z.date(),
  updatedBy: z.string(),
})
export type Calendar = z.infer<typeof calendarSchema>
export type CalendarWithId = Calendar & { id: string }

/** `calendars/{id}/versions/{n}`: the calendar as it was in that version. */
export const calendarVersionSchema = calendarSchema
