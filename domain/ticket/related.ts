import * as z from 'zod'

/**
 * Another ticket that this one has to do with: `mayBelongTo` is claimed by a sender without proof, `continues` was closed too long ago to be
 * reopened, `duplicateOf` says the same as one shortly before.
 */
export const relatedSchema = z.object({
  kind: z.enum(['mayBelongTo', 'continues', 'duplicateOf']),
  ticketId: z.string(),
  number: z.string(),
  /** One English sentence. */
  why: z.string().max(300),
})
/** More of them a ticket does not keep. */
export const MAX_RELATED = 5
export type Related = z.infer<typeof relatedSchema>
