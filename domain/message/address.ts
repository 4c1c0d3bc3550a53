import * as z from 'zod'

export const addressSchema = z.object({ name: z.string().max(200), address: z.string().max(320) })
/** A mailbox as a mail names it. `name` may lie; `address` is what counts. */
export type Address = z.infer<typeof addressSchema>
