import { describe, expect, it } from 'vitest'
import { failedCheck, judgeSender } from './judge-sender.ts'
import { authenticitySchema, type Verdicts } from './schema.ts'

const by = 'mx.tallowpine.example'
const judge = (checks: Partial<Verdicts> | null, from = 'iris@example.org', envelopeFrom = from) =>
  judgeSender({
    from,
    envelopeFrom,
    checks: checks && { spf: 'none', dkim: 'none', dmarc: 'none', by, ...checks },
  })

describe('judgeSender', () => {
  it.each<[verdict: string, what: string, Partial<Verdicts> | null, from?: string, envelopeFrom?: string]>([
    ['verified', 'DMARC passed', { dmarc: 'pass' }],
    ['verified', 'DMARC passed for From', { dmarc: 'pass', dmarcDomain: 'example.org' }],
    ['verified', 'DMARC passed although SPF failed', { dmarc: 'pass', spf: 'fail', dkim: 'pass' }],
    ['verified', 'its signature holds', { dkim: 'pass', dkimDomains: ['example.org'] }],
    [
      'verified',
      'one of its signatures holds',
      { dkim: 'pass', dkimDomains: ['esp.example', 'mail.example.org'] },
    ],
    [
      'verified',
      'its parent’s signature holds',
      { dkim: 'pass', dkimDomains: ['example.org'] },
      'a@mail.example.org',
    ],
    ['verified', 'forwarded with its signature', { spf: 'fail', dkim: 'pass', dkimDomains: ['example.org'] }],
    ['verified', 'SPF passed for it', { spf: 'pass', spfDomain: 'example.org' }],
    ['verified', 'SPF passed for the envelope, as From', { spf: 'pass' }],
    [
      'verified',
      'SPF passed for a subdomain',
      { spf: 'pass', dkim: 'fail' },
      'a@example.org',
      'b@bounce.example.org',
    ],
    [
      'unverified',
      'DMARC failed',
      { dmarc: 'fail', spf: 'pass', dkim: 'pass', dkimDomains: ['example.org'] },
    ],
    [
      'unverified',
      'DMARC passed for another From',
      { dmarc: 'pass', dmarcDomain: 'evil.example', spf: 'pass' },
    ],
    ['unverified', 'SPF failed', { spf: 'fail' }],
    ['unverified', 'SPF failed softly', { spf: 'softfail' }],
    ['unverified', 'DKIM failed', { dkim: 'fail' }],
    ['unverified', 'SPF passed for another', { spf: 'pass' }, 'boss@bank.example', 'x@evil.example'],
    ['unverified', 'another’s signature', { dkim: 'pass', dkimDomains: ['evil.example'] }],
    [
      'unverified',
      'a neighbour’s signature',
      { dkim: 'pass', dkimDomains: ['b.example.org'] },
      'x@a.example.org',
    ],
    ['unverified', 'a signature of what only ends alike', { dkim: 'pass', dkimDomains: ['notexample.org'] }],
    ['unverified', 'a signature of a top level', { dkim: 'pass', dkimDomains: ['org'] }],
    ['unverified', 'no sender', { dmarc: 'pass' }, '', 'x@example.org'],
    ['unverified', 'SPF passed for a null sender', { spf: 'pass' }, 'iris@example.org', ''],
    ['unchecked', 'nobody looked', null],
    ['unchecked', 'nothing was published', {}],
    ['unchecked', 'neutral, which means nothing (RFC 7208, 2.6.2)', { spf: 'neutral' }],
    ['unchecked', 'the checks broke', { spf: 'error', dmarc: 'error' }],
    ['unchecked', 'a signature of nobody knows whom', { dkim: 'pass' }],
    [
      'unchecked',
      'another spelling',
      { dmarc: 'pass', dmarcDomain: 'xn--lmpe-loa.example' },
      'x@lämpe.example',
    ],
  ])('%s: %s', (verdict, _, checks, from, envelopeFrom) => {
    const judged = judge(checks, from, envelopeFrom)
    expect(judged.verdict).toBe(verdict)
    expect(judged.why).toMatch(/^\S.+\.$/)
    expect(authenticitySchema.parse(judged)).toEqual(judged)
  })

  it('fits, however long the names are', () => {
    const long = `${'x'.repeat(250)}.example`
    expect(authenticitySchema.safeParse(judge({ dmarc: 'fail' }, `x@${long}`)).success).toBe(true)
    expect(
      authenticitySchema.safeParse(judge({ dmarc: 'pass', dmarcDomain: 'y'.repeat(255) }, `x@${long}`))
        .success,
    ).toBe(true)
  })
})

describe('failedCheck', () => {
  it.each<[Partial<Verdicts> | null, boolean]>([
    [{ dmarc: 'fail' }, true],
    [{ spf: 'fail' }, true],
    [{ spf: 'softfail' }, false],
    [{ spf: 'fail', dkim: 'pass', dkimDomains: ['example.org'] }, false],
    [{ dkim: 'pass', dkimDomains: ['esp.example'] }, false],
    [{}, false],
    [null, false],
  ])('of %j: %j', (checks, failed) => {
    const why = failedCheck(judge(checks))
    if (failed) expect(why).toMatch(/^Its sender may be forged\. .+\.$/)
    else expect(why).toBeNull()
  })
})
