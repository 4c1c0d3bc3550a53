import * as z from 'zod'

/**
 * `departures/{ticketId}_{departmentId}`: this ticket is no longer in that department. A list that holds more than a listener may cannot
 * see a ticket leave its sight; here it can.
 */
export const departureSchema = z.object({
  ticketId: z.string(),
  /** The department it left. */
  departmentId: z.string(),
  /** When this was written: what a list asks for is what it has not heard yet. */
  at: z.date(),
  /** `updatedAt` of the ticket as it left. A ticket that changed later may be back again. */
  movedAt: z.date(),
  expiresAt: z.date(),
})
export type Departure = z.infer<typeof departureSchema>
