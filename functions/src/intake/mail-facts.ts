import type { Authenticity } from '@emberdesk/domain/authenticity'
import { natureOf, type AutoMail } from '@emberdesk/domain/mail'
import type { MailFacts } from '@emberdesk/domain/message'
import type { MailFile } from './ports.ts'
import type { ReadMail } from './read-mail.ts'
import type { WhatIsNew } from './what-is-new.ts'

/** What was found out about a mail on its way. */
export interface JudgedMail extends WhatIsNew {
  auto: AutoMail
  authenticity: Authenticity
  /** It goes on in a ticket. */
  isFollowUp: boolean
}

/** Pictures up to this size inside a letter are signatures' logos; a screenshot is larger. */
const LOGO_BYTES = 15_000

/** What is known about a mail beside what it says. */
export function mailFacts(mail: ReadMail, judged: JudgedMail): MailFacts {
  const { sentAt, replyTo, invite, forwarded, sender, subject } = mail
  const { nature, why } = natureOf({
    ...judged,
    subject,
    senderName: `${sender.name} ${sender.address.split('@', 1)[0]}`,
    hasAttachments: invite !== null || forwarded !== null || mail.files.some(saysSomething),
  })
  return {
    ...{ sentAt, replyTo, invite, forwarded, nature },
    authenticity: judged.authenticity,
    natureWhy: why,
  }
}

/** Whether a file is part of what the writer says, and not a logo or a cryptographic signature. */
function saysSomething({ cid, type, size }: MailFile): boolean {
  const logo = cid !== null && type.startsWith('image/') && size <= LOGO_BYTES
  return !logo && !/^application\/(?:x-)?(?:pkcs7-signature|pgp-signature|ms-tnef)$/i.test(type)
}
