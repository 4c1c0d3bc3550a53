import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import type { Message } from '../message/schema.ts'
import { subjectTag } from '../number/format-number.ts'
import { automaticHeaders } from './automatic-headers.ts'
import { greetingName } from './greeting-name.ts'
import { headerText } from './header-text.ts'
import { htmlPage } from './html-page.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { departmentSender } from './sender.ts'
import { textToHtml } from './text-to-html.ts'
import { threadUnder } from './thread.ts'

export interface AutoAnswerParts {
  number: string
  department: Pick<Department, 'name' | 'address' | 'autoAnswer'>
  /** The customer's message; of what it says nothing is repeated. */
  message: Pick<Message, 'messageId' | 'references' | 'mail'>
  recipient: Address
  mailId: string
  replyAddress: string
  date: Date
}

function filled(template: string, values: Record<string, string>): string {
  return template.replace(/( ?)\{\{(number|name|department)\}\}/g, (_, space: string, key: string) =>
    values[key] ? `${space}${values[key]}` : '',
  )
}

/**
 * The answer that tells a customer his number, from the department's own words. Marked as RFC 3834 asks, with the null sender, so that
 * no other machine answers it. A sender in doubt is not called by the name that he gave.
 */
export function composeAutoAnswer(parts: AutoAnswerParts): OutgoingMail {
  const { number, department, message, recipient, replyAddress } = parts
  // Whoever put another's address there must not put words there too.
  const isDoubtful = message.mail?.authenticity.verdict === 'unverified'
  const name = isDoubtful ? '' : greetingName(recipient.name)
  const values = { number, name, department: department.name }
  const tag = subjectTag(number)
  const subject = headerText(filled(department.autoAnswer.subject, values), 220).replaceAll(tag, '').trim()
  const text = filled(department.autoAnswer.text, values).replace(/\r\n?/g, '\n').trim()
  return {
    envelopeFrom: '',
    envelopeTo: recipient.address,
    from: departmentSender(department),
    to: [{ name, address: recipient.address }],
    cc: [],
    replyTo: { name: departmentSender(department).name, address: replyAddress },
    subject: `${subject} ${tag}`.trim(),
    messageId: parts.mailId,
    ...threadUnder(message),
    date: parts.date,
    headers: automaticHeaders('auto-replied', parts.mailId),
    text: `${text}\n`,
    html: htmlPage(textToHtml(text)),
    attachments: [],
  }
}
