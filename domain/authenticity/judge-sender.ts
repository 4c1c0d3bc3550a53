import { cutText } from '../mail/cut-text.ts'
import type { Authenticity, Verdicts } from './schema.ts'

export interface SenderClaim {
  /** Address of From; empty when there is none. */
  from: string
  /** Sender of the SMTP envelope; empty for a null sender. */
  envelopeFrom: string
  /** What a receiver whom we trust found out; null when nobody looked. */
  checks: Verdicts | null
}

/** A receiver may name an international domain in another spelling. */
const ASCII = /^[!-~]*$/
const domainOf = (address: string) =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
const named = (domain: string) => cutText(domain, 100)

/**
 * Whether two domains are of one owner (RFC 7489, 3.1.1, relaxed): the same, or one inside the other. Two that are inside a third may
 * belong to strangers, and nothing here knows which.
 */
function isAligned(one: string, other: string): boolean {
  const [short = '', long = ''] = one.length <= other.length ? [one, other] : [other, one]
  return short.includes('.') && (short === long || long.endsWith(`.${short}`))
}

/** Whether From is to be believed, and why, by the rules of DMARC (RFC 7489, 4.2): what counts is the domain in From. */
export function judgeSender({ from, envelopeFrom, checks }: SenderClaim): Authenticity {
  const judged = (verdict: Authenticity['verdict'], why: string): Authenticity => ({ verdict, why, checks })
  if (!checks) return judged('unchecked', 'The way in checks no senders.')
  const { spf, dkim, dmarc, spfDomain = domainOf(envelopeFrom), dkimDomains, dmarcDomain } = checks
  const domain = domainOf(from)
  const by = named(checks.by)
  if (domain === '') return judged('unverified', 'It names no sender that could be checked.')
  if (dmarc === 'fail' || dmarc === 'softfail') {
    return judged('unverified', `DMARC failed: by its own rules, ${named(domain)} did not send it (${by}).`)
  }
  if (dmarc === 'pass' && dmarcDomain !== undefined && dmarcDomain !== domain) {
    if (!ASCII.test(domain))
      return judged('unchecked', `${named(domain)} cannot be compared with what was checked (${by}).`)
    const why = `DMARC passed for ${named(dmarcDomain)}, which is not the sender that it shows (${by}).`
    return judged('unverified', why)
  }
  if (dmarc === 'pass') return judged('verified', `DMARC passed for ${named(domain)} (${by}).`)
  if (dkim === 'pass' && dkimDomains?.some((each) => isAligned(each, domain))) {
    return judged('verified', `It bears a signature of ${named(domain)} (DKIM, ${by}).`)
  }
  if (spf === 'pass' && isAligned(spfDomain, domain)) {
    return judged('verified', `It came from a server of ${named(domain)} (SPF, ${by}).`)
  }
  const failed = [dkim === 'fail' && 'DKIM', (spf === 'fail' || spf === 'softfail') && 'SPF'].filter(Boolean)
  if (failed.length > 0) {
    return judged('unverified', `${failed.join(' and ')} failed, and nothing else vouches for it (${by}).`)
  }
  if (dkim === 'pass' ? dkimDomains !== undefined : spf === 'pass') {
    const why = `What passed is another domain’s; nothing vouches for ${named(domain)} (${by}).`
    return judged('unverified', why)
  }
  return judged('unchecked', `Nothing could be checked for ${named(domain)} (${by}).`)
}

/** Why a check of its sender failed outright, so that an answer may go to somebody who wrote nothing; null when none did. */
export function failedCheck({ verdict, why, checks }: Authenticity): string | null {
  const failed = checks && [checks.dmarc, checks.spf, checks.dkim].includes('fail')
  return verdict === 'unverified' && failed ? `Its sender may be forged. ${why}` : null
}
