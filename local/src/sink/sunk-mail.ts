import * as z from 'zod'

export const sunkMailSchema = z.object({
  id: z.string().regex(/^\d{13}-\d{6}$/),
  receivedAt: z.string(),
  envelope: z.object({ from: z.string(), to: z.array(z.string()) }),
  from: z.string(),
  subject: z.string(),
  /** With its angle brackets, as the header has it; empty when there is none. */
  messageId: z.string(),
})
/** A mail that left the desk, as the list shows it. Its bytes lie beside it. */
export type SunkMail = z.infer<typeof sunkMailSchema>
