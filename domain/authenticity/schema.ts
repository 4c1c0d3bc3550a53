import * as z from 'zod'

/** A result of RFC 8601; `none` also where nothing was checked. */
export const checkResultSchema = z.enum(['pass', 'fail', 'softfail', 'neutral', 'none', 'error'])
export type CheckResult = z.infer<typeof checkResultSchema>

/** What a receiver whom we trust found out about a mail's sender. */
export const verdictsSchema = z.object({
  spf: checkResultSchema,
  dkim: checkResultSchema,
  dmarc: checkResultSchema,
  /** Who checked: the provider's name, or the authserv-id of our own receiver. */
  by: z.string().max(255),
})
export type Verdicts = z.infer<typeof verdictsSchema>

/**
 * Whether From is to be believed: `verified` by an aligned check, `unverified` when a check failed or none vouches for it, `unchecked`
 * when the way in brought no verdicts.
 */
export const senderVerdictSchema = z.enum(['verified', 'unverified', 'unchecked'])
export type SenderVerdict = z.infer<typeof senderVerdictSchema>

export const authenticitySchema = z.object({
  verdict: senderVerdictSchema,
  /** One English sentence for people. */
  why: z.string().max(300),
  checks: verdictsSchema.nullable(),
})
export type Authenticity = z.infer<typeof authenticitySchema>
