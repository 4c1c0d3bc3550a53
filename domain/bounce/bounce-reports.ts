import { reportedRecipient, type RecipientReport } from '../delivery/plan-reports.ts'
import type { Bounce, BouncedRecipient } from './bounce.ts'

interface Tied {
  /** Whom our mail went to, lower case. */
  recipients: readonly string[]
  /** Our Message-ID is in it. Else only a recipient that it names counts, and no address is taken for dead. */
  proven: boolean
  at: Date
  rawPath: string
}

export interface BounceReports {
  /** The recipient that it is about, or the first of them. */
  address: string
  /** None for a receipt and a complaint, and for what was only handed on. */
  reports: RecipientReport[]
}

/**
 * What a bounce reports about a mail of ours; null when it is about nobody whom that mail went to. Of those it names, only recipients of
 * the mail count; one that names others alone is about the only recipient, whose mail is forwarded, or about nobody.
 */
export function bounceReports(bounce: Bounce, tied: Tied): BounceReports | null {
  const named = ({ address, original }: BouncedRecipient) =>
    [original, address].find((each) => tied.recipients.includes(each))
  const ours = bounce.recipients.filter((each) => named(each) !== undefined)
  const told = ours.length === 0 && tied.proven ? bounce.recipients.slice(0, 1) : ours
  const [first] = told
  const address = first && reportedRecipient(named(first) ?? first.address, tied.recipients)
  if (!address) return null
  if (bounce.kind !== 'delivery') return { address, reports: [] }
  const reports = told.flatMap((each) => {
    const { state, detail } = each
    if (state === 'relayed') return []
    const hard = each.hard && tied.proven
    const { at, rawPath } = tied
    return [{ address: named(each) ?? each.address, state, detail, hard, at, by: 'bounce', rawPath }]
  })
  return { address, reports }
}
