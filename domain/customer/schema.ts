import * as z from 'zod'

/** `customers/{id}`: who asks. */
export const customerSchema = z.object({
  name: z.string().max(200),
  /** Lower-cased addresses; the first is the one we write to. */
  emails: z.array(z.string().max(320)).max(20),
  phones: z.array(z.string().max(40)).max(20),
  organisationId: z.string().nullable(),
  /** What colleagues should know about them; absent when nothing was written. */
  note: z.string().max(5_000).optional(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Customer = z.infer<typeof customerSchema>
