import * as z from 'zod'

/** One language of a canned response. HTML as the composer writes it; variables as `{{requester.firstName}}`. */
export const cannedTextSchema = z.object({
  html: z.string().min(1).max(20_000),
  text: z.string().min(1).max(20_000),
})
export type CannedText = z.infer<typeof cannedTextSchema>

/** `cannedResponses/{id}`: a ready answer, in the languages the desk speaks. */
export const cannedResponseSchema = z.object({
  name: z.string().min(1).max(100),
  /** What is typed after `/` to find it; lower case, no spaces. */
  shortcut: z.string().max(40),
  /** By language tag; at least one. */
  texts: z.record(z.string().max(10), cannedTextSchema),
  /** Language to take when the customer's is not there. */
  defaultLocale: z.string().max(10),
  /** Who is offered it; empty means everybody. */
  departmentIds: z.array(z.string()).max(20),
  updatedAt: z.date(),
  updatedBy: z.string(),
})
export type CannedResponse = z.infer<typeof cannedResponseSchema>
export type CannedResponseWithId = CannedResponse & { id: string }
