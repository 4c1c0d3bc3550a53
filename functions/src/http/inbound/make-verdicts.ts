import type { CheckResult, Verdicts } from '@emberdesk/domain/authenticity'

interface Found {
  by: string
  spf: CheckResult
  dkim: CheckResult
  /** `none` for a provider that does not check it. */
  dmarc?: CheckResult
  /** Domains whose signatures hold, where they are known. */
  signers: readonly string[]
  /** The envelope's sender, whose domain SPF is about. */
  sender: string
}

/** Verdicts with the domains that they are about, so that they can be held against From. */
export function makeVerdicts({ by, spf, dkim, dmarc = 'none', signers, sender }: Found): Verdicts {
  const spfDomain = /@([^@\s]{1,255})$/.exec(sender)?.[1]?.toLowerCase()
  const dkimDomains = signers.map((domain) => domain.toLowerCase()).slice(0, 10)
  return {
    ...{ spf, dkim, dmarc, by },
    ...(spfDomain && { spfDomain }),
    ...(dkimDomains.length > 0 && { dkimDomains }),
  }
}
