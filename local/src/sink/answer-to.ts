import { simpleParser } from 'mailparser'
import type { TestMail } from './send-test-mail.ts'
import type { SunkMail } from './sunk-mail.ts'

/** The beginning of an answer to a mail, as its receiver's mail program would make it. */
export async function answerTo(mail: SunkMail, raw: Buffer): Promise<Partial<TestMail>> {
  const {
    replyTo,
    from,
    subject = '',
  } = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true })
  return {
    name: '',
    from: mail.envelope.to[0] ?? '',
    to: (replyTo ?? from)?.value[0]?.address ?? '',
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo: mail.messageId,
  }
}
