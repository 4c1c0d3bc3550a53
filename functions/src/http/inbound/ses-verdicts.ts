import type { CheckResult, Verdicts } from '@emberdesk/domain/authenticity'
import { splitMail } from '@emberdesk/domain/mail'
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

/** What Amazon SES checked. DMARC counts only for a mail with one From: of several nobody knows which was meant. */
export function sesVerdicts(raw: Uint8Array, receipt: SesReceipt, sender: string): Verdicts {
  const result = (verdict: { status: string } | undefined): CheckResult =>
    RESULT[verdict?.status ?? ''] ?? 'none'
  const dkim = result(receipt.dkimVerdict)
  const signer = dkim === 'pass' ? dkimSigner(raw) : null
  const senders = splitMail(raw).headers.filter(({ name }) => name === 'from')
  const dmarc = senders.length === 1 ? result(receipt.dmarcVerdict) : 'none'
  return makeVerdicts({
    ...{ by: 'Amazon SES', spf: result(receipt.spfVerdict), dkim, dmarc },
    ...{ signers: signer ? [signer] : [], sender },
  })
}
