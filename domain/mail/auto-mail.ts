import { SIGNS } from './auto-mail-signs.ts'

export interface AutoMailFacts {
  /** All values of a header, by its lower-case name. */
  header(name: string): readonly string[]
  /** Sender of the SMTP envelope; empty for a null sender. */
  envelopeFrom: string
  /** Address of From; empty when there is none. */
  from: string
  /** As it came, decoded. */
  subject: string
  /** Addresses of our departments, lower case. */
  ownAddresses: ReadonlySet<string>
}

export interface AutoMail {
  /** Written by a machine, so that it must not reopen a ticket. */
  automatic: boolean
  /** Automatic, and it says that its owner is away. */
  away: boolean
  /** Why no automatic answer may go back, one sentence; null when one may. */
  withheld: string | null
}

/** Whether a machine wrote a mail, and why it must get no automatic answer. Headers are read as claims against answering, never for it. */
export function detectAutoMail(facts: AutoMailFacts): AutoMail {
  const seen = SIGNS.filter((sign) => sign.seen(facts))
  const why = seen[0]?.why ?? null
  return {
    automatic: seen.some((sign) => sign.means !== 'silence'),
    away: seen.some((sign) => sign.means === 'away'),
    withheld: typeof why === 'function' ? why(facts) : why,
  }
}
