import * as z from 'zod'

/** `parked/{hash of the address}`: an address that gets no automatic mail until `until`, because mail to it came back. */
export const parkedAddressSchema = z.object({
  address: z.string().max(320),
  /** One sentence for people. */
  reason: z.string().max(500),
  ticketId: z.string().nullable(),
  number: z.string().nullable(),
  at: z.date(),
  until: z.date(),
  /** Firestore's TTL field. */
  expiresAt: z.date(),
})
export type ParkedAddress = z.infer<typeof parkedAddressSchema>
export type ParkedAddressWithId = ParkedAddress & { id: string }
