import type { Verdicts } from '@emberdesk/domain/authenticity'
import { checkResult } from './check-result.ts'
import { makeVerdicts } from './make-verdicts.ts'

interface Header {
  Name: string
  Value: string
}

/** What Postmark puts on top of a mail's own headers. */
const ON_TOP = /^(return-path|received|received-spf|x-spam-.*|x-postmark-.*)$/i

/**
 * What Postmark checked, from the headers that it puts on top: Received-SPF, and SpamAssassin's tests, of which DKIM_VALID_AU is a good
 * signature by From's own domain. The same headers further down are the sender's or another relay's.
 */
export function postmarkVerdicts(
  headers: readonly Header[],
  { sender, from }: { sender: string; from: string },
): Verdicts | undefined {
  const below = headers.findIndex(({ Name }) => !ON_TOP.test(Name))
  const top = below === -1 ? headers : headers.slice(0, below)
  const first = (name: string) => top.find(({ Name }) => Name.toLowerCase() === name)?.Value
  const [spf, tests] = [first('received-spf'), first('x-spam-tests')]
  if (spf === undefined && tests === undefined) return undefined
  const found = new Set(
    (tests ?? '')
      .slice(0, 10_000)
      .toUpperCase()
      .split(/[\s,]+/),
  )
  const domain = /@([^@\s]+)$/.exec(from)?.[1]
  const byAuthor = found.has('DKIM_VALID_AU') && domain !== undefined
  const dkim = found.has('DKIM_VALID') || byAuthor ? 'pass' : found.has('DKIM_INVALID') ? 'fail' : 'none'
  return makeVerdicts({
    ...{ by: 'Postmark', spf: checkResult(spf), dkim, sender },
    signers: byAuthor ? [domain] : [],
  })
}
