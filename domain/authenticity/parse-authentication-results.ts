import { readResultsHeader, type ResultStatement } from './result-statement.ts'
import type { CheckResult, Verdicts } from './schema.ts'

const RESULTS: ReadonlyMap<string, CheckResult> = new Map([
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['hardfail', 'fail'],
  ['softfail', 'softfail'],
  ['neutral', 'neutral'],
  ['policy', 'neutral'],
  ['temperror', 'error'],
  ['permerror', 'error'],
])
/** What two statements about the same come to: the worse, so that nothing is gained by adding one. */
const WORST_FIRST: readonly CheckResult[] = ['fail', 'softfail', 'error', 'neutral', 'none', 'pass']
const MAX_DKIM_DOMAINS = 10

const resultOf = ({ result }: ResultStatement): CheckResult => RESULTS.get(result) ?? 'none'

function worst(results: readonly CheckResult[]): CheckResult {
  return WORST_FIRST.find((each) => results.includes(each)) ?? 'none'
}

/** Domain of `user@domain`, `@domain` or `domain`; undefined for what is none. */
function domainIn(value: string | undefined): string | undefined {
  const domain = (value ?? '')
    .slice((value ?? '').lastIndexOf('@') + 1)
    .replace(/[<>.]+$/, '')
    .toLowerCase()
  return domain !== '' && domain.length <= 255 ? domain : undefined
}

function spfOf(statements: readonly ResultStatement[]): Pick<Verdicts, 'spf' | 'spfDomain'> {
  // The name that a server greets with proves nothing about From.
  const ofSender = statements.filter(
    ({ properties }) =>
      properties.has('smtp.mailfrom') || properties.has('smtp.mail') || properties.size === 0,
  )
  const properties = ofSender[0]?.properties
  const spfDomain = domainIn(properties?.get('smtp.mailfrom') ?? properties?.get('smtp.mail'))
  return { spf: worst(ofSender.map(resultOf)), ...(spfDomain && { spfDomain }) }
}

function dkimOf(statements: readonly ResultStatement[]): Pick<Verdicts, 'dkim' | 'dkimDomains'> {
  const passed = statements.filter((each) => resultOf(each) === 'pass')
  if (passed.length === 0) return { dkim: worst(statements.map(resultOf)) }
  const domains = passed.flatMap(
    ({ properties }) => domainIn(properties.get('header.d') ?? properties.get('header.i')) ?? [],
  )
  return {
    dkim: 'pass',
    ...(domains.length > 0 && { dkimDomains: [...new Set(domains)].slice(0, MAX_DKIM_DOMAINS) }),
  }
}

function dmarcOf(statements: readonly ResultStatement[]): Pick<Verdicts, 'dmarc' | 'dmarcDomain'> {
  const dmarcDomain = domainIn(statements[0]?.properties.get('header.from'))
  return { dmarc: worst(statements.map(resultOf)), ...(dmarcDomain && { dmarcDomain }) }
}

/**
 * What our own receiver found out about a mail, from its Authentication-Results headers (RFC 8601): of those that bear its authserv-id the
 * topmost alone, and null when there is none or it cannot be read. Everybody can write such a header, so this is to be believed only of
 * a receiver that takes headers with its own id off whatever comes in (RFC 8601, 5).
 * @param headerValues all values of the header, topmost first
 */
export function parseAuthenticationResults(
  headerValues: readonly string[],
  authservId: string,
): Verdicts | null {
  const ours = authservId.trim().toLowerCase()
  for (const value of headerValues) {
    const header = readResultsHeader(value)
    // It may be ours, and broken by what somebody had quoted in it; then nothing below it is any better.
    if (!header && value.toLowerCase().includes(ours)) return null
    if (header?.authservId !== ours) continue
    const of = (method: string) => header.statements.filter((each) => each.method === method)
    return { ...spfOf(of('spf')), ...dkimOf(of('dkim')), ...dmarcOf(of('dmarc')), by: authservId.trim() }
  }
  return null
}
