import * as z from 'zod'

/** Most languages of one response. */
export const MAX_CANNED_TEXTS = 12
/** Most characters of one text, and of its HTML. */
export const MAX_CANNED_CHARS = 20_000

/** A BCP 47 tag as far as desks need it: language, script, region (`pt-BR`, `zh-Hans`). The rules hold the same form. */
export const cannedLocaleSchema = z
  .string()
  .max(10)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,6})?$/)

/** One language of a canned response. HTML as the composer writes it; variables as `{{requester.firstName}}`. */
export const cannedTextSchema = z.object({
  html: z.string().min(1).max(MAX_CANNED_CHARS),
  text: z.string().min(1).max(MAX_CANNED_CHARS),
})
export type CannedText = z.infer<typeof cannedTextSchema>

/** `cannedResponses/{id}`: a ready answer, in the languages the desk speaks. */
export const cannedResponseSchema = z.object({
  name: z.string().min(1).max(100),
  /** What is typed after `/` to find it; lower case, no spaces. Empty: found by its name. */
  shortcut: z
    .string()
    .max(40)
    .regex(/^[\p{L}\p{M}\p{N}_-]*$/u),
  /** By language tag; at least one, at most 12. */
  texts: z.record(cannedLocaleSchema, cannedTextSchema).refine((texts) => {
    const count = Object.keys(texts).length
    return count > 0 && count <= MAX_CANNED_TEXTS
  }),
  /** Language to take when the customer's is not there; one of `texts`. */
  defaultLocale: cannedLocaleSchema,
  /** Who is offered it; empty means everybody. */
  departmentIds: z.array(z.string()).max(20),
  updatedAt: z.date(),
  updatedBy: z.string(),
})
export type CannedResponse = z.infer<typeof cannedResponseSchema>
export type CannedResponseWithId = CannedResponse & { id: string }
