import { isPublicMailDomain, mailDomain } from '../organisation/public-mail-domain.ts'
import type { Budget } from './budget.ts'
import { BUDGETS, PARTS } from './limits.ts'

/** A part of a budget, by a number that is spread evenly; each part has its share. */
function partOf(kind: keyof typeof PARTS, of: string, spread: number): Budget {
  const parts = PARTS[kind]
  const { perHour, perDay } = BUDGETS[kind]
  const share = (limit: number | null) => (limit === null ? null : Math.ceil(limit / parts))
  return { kind, of, part: spread % parts, perHour: share(perHour), perDay: share(perDay), exact: false }
}

/**
 * The budgets that an automatic mail to the outside is taken from, the narrowest first. Where anybody gets an address, the domain has
 * none: its people have nothing to do with each other.
 * @param spread a whole number that follows from the mail, spread evenly over all mails
 */
export function budgetsForOutside(recipient: string, spread: number): Budget[] {
  const address = recipient.trim().toLowerCase()
  const domain = mailDomain(address)
  return [
    { kind: 'recipient', of: address, part: 0, ...BUDGETS.recipient, exact: true },
    ...(isPublicMailDomain(domain) ? [] : [partOf('domain', domain, spread)]),
    partOf('overall', '', spread),
  ]
}

/** The budget that a notification to one of our own people is taken from. */
export function budgetsForOperator(uid: string, spread: number): Budget[] {
  return [partOf('operator', uid, spread)]
}
