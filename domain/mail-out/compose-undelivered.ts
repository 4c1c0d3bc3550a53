import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import { subjectTag } from '../number/format-number.ts'
import { headerText } from './header-text.ts'
import { htmlPage } from './html-page.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { departmentSender } from './sender.ts'
import { escapeHtml, textToHtml } from './text-to-html.ts'

export interface UndeliveredParts {
  ticket: { id: string; number: string; subject: string }
  department: Pick<Department, 'name' | 'address'>
  /** Why the answer is taken for lost, one sentence. */
  why: string
  /** The operator. */
  recipient: Address
  mailId: string
  /** Origin of the desk, without a slash at the end. */
  publicUrl: string
  date: Date
}

/** What tells an operator that an answer did not reach its recipient, so that the ticket is his again. */
export function composeUndelivered(parts: UndeliveredParts): OutgoingMail {
  const { ticket, department, recipient } = parts
  const subject = headerText(ticket.subject, 200)
  const intro = `An answer on ${ticket.number} (${headerText(department.name, 60)}) did not arrive.`
  const advice = 'The ticket is open again. Mend the address there and send the answer once more, or call.'
  const url = `${parts.publicUrl}/t/${ticket.id}`
  const said = headerText(parts.why, 500)
  const html = [
    `<p>${escapeHtml(intro)}</p>`,
    `<blockquote style="margin:0;padding-left:8px;border-left:2px solid #ccc">${textToHtml(said)}</blockquote>`,
    `<p>${escapeHtml(advice)}</p>`,
    `<p><a href="${escapeHtml(url)}">Open the ticket</a></p>`,
  ].join('\n')
  return {
    envelopeFrom: '',
    envelopeTo: recipient.address,
    from: departmentSender(department),
    to: [{ name: headerText(recipient.name, 100), address: recipient.address }],
    cc: [],
    replyTo: null,
    subject: `Not delivered: ${subject} ${subjectTag(ticket.number)}`,
    messageId: parts.mailId,
    inReplyTo: null,
    references: [],
    date: parts.date,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text: `${intro}\n\n${said}\n\n${advice}\n\nOpen the ticket: ${url}\n`,
    html: htmlPage(html),
    attachments: [],
  }
}
