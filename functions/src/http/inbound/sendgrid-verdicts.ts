import type { Verdicts } from '@emberdesk/domain/authenticity'
import { checkResult } from './check-result.ts'
import { makeVerdicts } from './make-verdicts.ts'

/** One signature of the `dkim` field, which looks like JSON and is none: `{@example.org : pass, @mailer.example : fail}`. */
const SIGNATURE = /@([a-z0-9.-]{1,253})\s*:\s*([a-z]+)/gi

/** What SendGrid checked: the fields `SPF` and `dkim`. It does not check DMARC. Undefined when it says nothing. */
export function sendgridVerdicts(said: { spf: string; dkim: string; sender: string }): Verdicts | undefined {
  const { spf, dkim, sender } = said
  if (spf.trim() === '' && dkim.trim() === '') return undefined
  const signatures = [...dkim.slice(0, 10_000).matchAll(SIGNATURE)].map((hit) => ({
    domain: hit[1] ?? '',
    result: checkResult(hit[2]),
  }))
  const good = signatures.filter(({ result }) => result === 'pass').map(({ domain }) => domain)
  const result = good.length > 0 ? 'pass' : (signatures[0]?.result ?? 'none')
  return makeVerdicts({ by: 'SendGrid', spf: checkResult(spf), dkim: result, signers: good, sender })
}
