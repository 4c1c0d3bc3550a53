import type { Authenticity } from '@emberdesk/domain/authenticity'
import type { AutoMail } from '@emberdesk/domain/mail'
import type { MailFacts } from '@emberdesk/domain/message'
import type { ReadMail } from './read-mail.ts'

/** What is known about a mail beside what it says. */
export function mailFacts(mail: ReadMail, auto: AutoMail, authenticity: Authenticity): MailFacts {
  const { sentAt, replyTo, invite, forwarded } = mail
  return {
    ...{ sentAt, replyTo, invite, forwarded, authenticity },
    nature: auto.automatic ? 'automatic' : 'request',
    natureWhy: auto.automatic ? (auto.withheld ?? '') : '',
  }
}
