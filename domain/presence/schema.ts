import * as z from 'zod'

/** `idle`: the ticket is open and nobody has touched the page for a while, or looks at another. */
export const presenceModeSchema = z.enum(['viewing', 'idle', 'replying', 'noting'])
export type PresenceMode = z.infer<typeof presenceModeSchema>

/** `presence/{uid}_{tab}`: a lease. Good for 120 s after `at`, renewed every 90 s until nobody has touched the page for a quarter of an hour. */
export const presenceSchema = z.object({
  uid: z.string(),
  name: z.string().max(100),
  ticketId: z.string(),
  departmentId: z.string(),
  mode: presenceModeSchema,
  at: z.date(),
})
export type Presence = z.infer<typeof presenceSchema>

export const PRESENCE_LEASE_MS = 120_000
export const PRESENCE_RENEW_MS = 90_000
