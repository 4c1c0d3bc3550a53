import type { Verdicts } from '@emberdesk/domain/authenticity'
import { splitMail } from '@emberdesk/domain/mail'
import { checkResult } from './check-result.ts'
import { dkimSigner } from './dkim-signer.ts'
import { makeVerdicts } from './make-verdicts.ts'

/**
 * What Mailgun checked, from the headers that its spam filter writes. Only for an account whose filter is on: without it such headers
 * are the sender's own. A header that is there twice says nothing.
 */
export function mailgunVerdicts(raw: Uint8Array, sender: string): Verdicts | undefined {
  const { headers } = splitMail(raw)
  const only = (name: string) => {
    const values = headers.filter((header) => header.name === name)
    return values.length === 1 ? values[0]?.value : undefined
  }
  const [spf, dkim] = [only('x-mailgun-spf'), only('x-mailgun-dkim-check-result')]
  if (spf === undefined && dkim === undefined) return undefined
  const result = checkResult(dkim)
  const signer = result === 'pass' ? dkimSigner(raw) : null
  return makeVerdicts({
    ...{ by: 'Mailgun', spf: checkResult(spf), dkim: result, sender },
    signers: signer ? [signer] : [],
  })
}
