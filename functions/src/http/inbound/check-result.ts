import type { CheckResult } from '@emberdesk/domain/authenticity'

const KNOWN: Record<string, CheckResult> = {
  ...{ pass: 'pass', fail: 'fail', hardfail: 'fail', softfail: 'softfail', neutral: 'neutral', none: 'none' },
  ...{ temperror: 'error', permerror: 'error', error: 'error' },
}

/** A provider's word for a result of SPF or DKIM (RFC 8601, 2.7), by its first word; `none` for one that says nothing. */
export function checkResult(said: string | undefined): CheckResult {
  const word = /[a-z]+/.exec((said ?? '').slice(0, 200).toLowerCase())?.[0] ?? ''
  return (Object.hasOwn(KNOWN, word) && KNOWN[word]) || 'none'
}
