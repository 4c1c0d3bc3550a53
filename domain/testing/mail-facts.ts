import type { MailFacts } from '../message/mail-facts.ts'
import { SAMPLE_TIME } from './time.ts'

/** Of an ordinary mail whose way in brought no verdicts. */
export function sampleMailFacts(over: Partial<MailFacts> = {}): MailFacts {
  return {
    sentAt: SAMPLE_TIME,
    replyTo: null,
    authenticity: { verdict: 'unchecked', why: 'The way in checks no senders.', checks: null },
    nature: 'request',
    natureWhy: '',
    invite: null,
    forwarded: null,
    ...over,
  }
}
