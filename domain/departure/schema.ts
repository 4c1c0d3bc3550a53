import * as z from 'zod'

/**
 * `departures/{ticketId}_{departmentId}`: this ticket is no longer in that department. A list that holds more than a listener may cannot
 * see a ticket leave its sight; here it can.
 */
export const departureSchema = z.object({
  ticketId: z.string(),
  /** The department it left. */
  departmentId: z.string(),
  at: z.date(),
  expiresAt: z.date(),
})
export type Departure = z.infer<typeof departureSchema>
