import * as z from 'zod'

/** A result of RFC 8601; `none` also where nothing was checked. */
export const checkResultSchema = z.enum(['pass', 'fail', 'softfail', 'neutral', 'none', 'error'])
export type CheckResult = z.infer<typeof checkResultSchema>

const domain = z.string().max(255)

/** What a receiver whom we trust found out about a mail's sender. Domains are lower case, and absent where it does not name them. */
export const verdictsSchema = z.object({
  spf: checkResultSchema,
  dkim: checkResultSchema,
  dmarc: checkResultSchema,
  /** Who checked: the provider's name, or the authserv-id of our own receiver. */
  by: z.string().max(255),
  /** Domain of the envelope sender that SPF was checked for. */
  spfDomain: domain.optional(),
  /** Domains whose signatures hold. */
  dkimDomains: z.array(domain).max(10).optional(),
  /** Domain of From that DMARC was checked for. */
  dmarcDomain: domain.optional(),
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
