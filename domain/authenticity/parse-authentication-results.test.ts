import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAuthenticationResults } from './parse-authentication-results.ts'
import { authenticitySchema, verdictsSchema } from './schema.ts'

const OURS = 'mx.tallowpine.example'
const parse = (...values: string[]) => parseAuthenticationResults(values, OURS)
const nothing = { spf: 'none', dkim: 'none', dmarc: 'none', by: OURS }

describe('a header of ours', () => {
  it.each<[string, string, object]>([
    ['no result at all (RFC 8601, B.1)', `${OURS}; none`, {}],
    ['a version (B.2)', `${OURS} 1; none`, {}],
    ['our name in capitals', 'MX.TallowPine.Example; dmarc=pass', { dmarc: 'pass' }],
    ['our name in quotes', `"${OURS}"; dmarc=pass`, { dmarc: 'pass' }],
    [
      'one method (B.3)',
      `${OURS};\r\n      spf=pass smtp.mailfrom=example.net`,
      { spf: 'pass', spfDomain: 'example.net' },
    ],
    [
      'several methods (B.5)',
      `${OURS}; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass smtp.mailfrom=x@example.net;
        dkim=fail (bad signature) header.d=example.net; sender-id=pass header.from=other.example`,
      { spf: 'pass', spfDomain: 'example.net', dkim: 'fail' },
    ],
    [
      'two signatures (B.6)',
      `${OURS}; dkim=pass reason="good signature" header.i=@mail-router.example.net;
        dkim=fail reason="bad signature" header.i=@newyork.example.com`,
      { dkim: 'pass', dkimDomains: ['mail-router.example.net'] },
    ],
    [
      'comments wherever they may be (B.7)',
      `${OURS} (foo;dkim=pass) 1 (bar) ; dkim (domain (nested)) / 1 = (x) pass header.d (y) = (z) example.org (w)`,
      { dkim: 'pass', dkimDomains: ['example.org'] },
    ],
    [
      'what Google writes',
      `${OURS}; dkim=pass header.i=@srs1.zonevs.eu; spf=pass (google.com: best guess record for domain of srs0=63fc=v7 designates)
        smtp.mailfrom=SRS0=63fc=V7=kreata.ee=andris@srs1.zonevs.eu; dmarc=fail (p=NONE dis=NONE) header.from=kreata.ee`,
      {
        ...{ dkim: 'pass', dkimDomains: ['srs1.zonevs.eu'], spf: 'pass', spfDomain: 'srs1.zonevs.eu' },
        ...{ dmarc: 'fail', dmarcDomain: 'kreata.ee' },
      },
    ],
    [
      'a signature’s value that ends as base64 does',
      `${OURS}; dkim=pass header.b=h0NUZJE= header.s=x header.d=Example.org`,
      { dkim: 'pass', dkimDomains: ['example.org'] },
    ],
    [
      'the old name of a property',
      `${OURS}; spf=neutral smtp.mail=x@example.org`,
      { spf: 'neutral', spfDomain: 'example.org' },
    ],
    ['a name that a server greets with', `${OURS}; spf=pass smtp.helo=mail.example.org`, {}],
    [
      'the greeting beside the sender',
      `${OURS}; spf=pass smtp.helo=mail.example.org; spf=fail smtp.mailfrom=x@example.org`,
      { spf: 'fail', spfDomain: 'example.org' },
    ],
    [
      'errors',
      `${OURS}; spf=temperror; dkim=permerror; dmarc=temperror`,
      { spf: 'error', dkim: 'error', dmarc: 'error' },
    ],
    [
      'other words',
      `${OURS}; spf=hardfail; dkim=policy; dmarc=bestguesspass`,
      { spf: 'fail', dkim: 'neutral' },
    ],
    [
      'a method twice',
      `${OURS}; dmarc=fail header.from=a.example; dmarc=pass header.from=b.example`,
      { dmarc: 'fail', dmarcDomain: 'a.example' },
    ],
    [
      'reasons that look like results',
      `${OURS}; dmarc=fail reason="; dmarc=pass header.from=x.example"`,
      { dmarc: 'fail' },
    ],
    ['nonsense between', `${OURS}; =pass; x y z; dmarc=; ;; dmarc=pass`, { dmarc: 'pass' }],
  ])('with %s', (_, value, expected) => {
    expect(parse(value)).toEqual({ ...nothing, ...expected })
  })
})

describe('forged headers', () => {
  it.each([
    ['of another receiver', 'mx.elsewhere.example; dmarc=pass'],
    ['of a receiver within ours', `x.${OURS}; dmarc=pass`],
    ['with ours in a comment', `(${OURS};) evil.example; dmarc=pass`],
    ['with ours in a result', `evil.example; x=${OURS}; dmarc=pass`],
    ['with no name', '; dmarc=pass'],
    ['with two names', `${OURS} evil.example; dmarc=pass`],
    ['that are empty', ''],
  ])('%s say nothing', (_, value) => {
    expect(parse(value)).toBeNull()
  })

  it('below our own change nothing', () => {
    expect(
      parse('elsewhere.example; dmarc=pass', `${OURS}; dmarc=fail`, `${OURS}; dmarc=pass; spf=pass`),
    ).toEqual({
      ...nothing,
      dmarc: 'fail',
    })
  })

  it.each([
    ['an open comment', `${OURS}; dmarc=fail (oh ; dmarc=pass`],
    ['an open quote', `${OURS}; spf=fail smtp.mailfrom="x; dmarc=pass`],
    ['a comment that ends twice', `${OURS}; spf=fail (a)b) ; dmarc=pass`],
    ['an endless line', `${OURS}; ${'x=y; '.repeat(10_000)}`],
  ])('cannot hide behind %s of ours', (_, broken) => {
    expect(parse(broken, `${OURS}; dmarc=pass`)).toBeNull()
  })

  it('do not reach out of quotes or comments', () => {
    const value = `${OURS}; spf=fail smtp.mailfrom="x; dmarc=pass header.from=bank.example;\\" @evil.example"; dkim=none (\\); dmarc=pass)`
    expect(parse(value)).toEqual({ ...nothing, spf: 'fail', spfDomain: 'evil.example' })
  })
})

it('reads anything at all into something valid, in no time', () => {
  const parts = [
    OURS,
    ';',
    '=',
    ' ',
    '(',
    ')',
    '"',
    '\\',
    'dmarc',
    'dkim',
    'pass',
    'fail',
    'header.from',
    '@',
    'é',
  ]
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...parts), maxLength: 300 }), (value) => {
      const checks = parse(`${OURS}${value}`)
      if (checks) verdictsSchema.parse(checks)
    }),
  )
  const started = Date.now()
  for (const piece of ['(', ')', '"', 'a=b;', '=', ' ', '\\"', 'a=b='])
    parse(`${OURS};${piece.repeat(19_000)}`)
  expect(Date.now() - started).toBeLessThan(500)
  expect(
    authenticitySchema.parse({ verdict: 'verified', why: '', checks: parse(`${OURS}; dmarc=pass`) }),
  ).toBeTruthy()
})
