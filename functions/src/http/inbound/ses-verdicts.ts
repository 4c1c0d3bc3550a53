import type { CheckResult, Verdicts } from '@emberdesk/domain/authenticity'
import { dkimSigner } from './dkim-signer.ts'
import { makeVerdicts } from './make-verdicts.ts'

/** `status` of the verdicts of a receipt, as far as it is there. */
export interface SesReceipt {
  spfVerdict?: { status: string } | undefined
  dkimVerdict?: { status: string } | undefined
  dmarcVerdict?: { status: string } | undefined
}

/** GRAY is neither: no policy, or no signature. */
const RESULT: Record<string, CheckResult> = {
  PASS: 'pass',
  FAIL: 'fail',
  GRAY: 'none',
  PROCESSING_FAILED: 'error',
}

/** What Amazon SES checked. */
export function sesVerdicts(raw: Uint8Array, receipt: SesReceipt, sender: string): Verdicts {
  const result = (verdict: { status: string } | undefined): CheckResult =>
    RESULT[verdict?.status ?? ''] ?? 'none'
  const dkim = result(receipt.dkimVerdict)
  const signer = dkim === 'pass' ? dkimSigner(raw) : null
  return makeVerdicts({
    ...{ by: 'Amazon SES', spf: result(receipt.spfVerdict), dkim, dmarc: result(receipt.dmarcVerdict) },
    ...{ signers: signer ? [signer] : [], sender },
  })
}
