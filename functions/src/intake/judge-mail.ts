import type { Authenticity } from '@emberdesk/domain/authenticity'
import type { Envelope } from '@emberdesk/domain/inbound'
import type { ReadMail } from './read-mail.ts'

/** Whether a mail's sender is to be believed, from what the way in found out about him. */
export function judgeMail(_mail: ReadMail, { verdicts }: Envelope): Authenticity {
  if (!verdicts) return { verdict: 'unchecked', why: 'The way in checks no senders.', checks: null }
  const verified = verdicts.dmarc === 'pass'
  return {
    verdict: verified ? 'verified' : 'unverified',
    why: verified ? 'DMARC passed.' : 'DMARC did not pass.',
    checks: verdicts,
  }
}
