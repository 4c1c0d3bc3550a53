import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import { automaticHeaders } from './automatic-headers.ts'
import { headerText } from './header-text.ts'
import { htmlPage } from './html-page.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { departmentSender } from './sender.ts'
import { escapeHtml, textToHtml } from './text-to-html.ts'
import type { Thread } from './thread.ts'

export interface OperatorMailParts {
  ticketId: string
  department: Pick<Department, 'name' | 'address'>
  /** The operator. */
  recipient: Address
  /** Fit for a header. */
  subject: string
  /** What it is about, one line. */
  intro: string
  /** What somebody else said. */
  quoted: string
  /** What to do now, one line; empty when that is plain. */
  advice: string
  thread: Thread
  mailId: string
  /** Origin of the desk, without a slash at the end. */
  publicUrl: string
  date: Date
}

/** A notice to one of our own people, marked as automatic, with the way to the ticket. */
export function operatorMail(parts: OperatorMailParts): OutgoingMail {
  const { department, recipient, intro, quoted, advice } = parts
  const url = `${parts.publicUrl}/t/${parts.ticketId}`
  const html = [
    `<p>${escapeHtml(intro)}</p>`,
    `<blockquote style="margin:0;padding-left:8px;border-left:2px solid #ccc">${textToHtml(quoted)}</blockquote>`,
    ...(advice ? [`<p>${escapeHtml(advice)}</p>`] : []),
    `<p><a href="${escapeHtml(url)}">Open the ticket</a></p>`,
  ]
  const text = [intro, quoted, ...(advice ? [advice] : []), `Open the ticket: ${url}\n`]
  return {
    envelopeFrom: '',
    envelopeTo: recipient.address,
    from: departmentSender(department),
    to: [{ name: headerText(recipient.name, 100), address: recipient.address }],
    cc: [],
    replyTo: null,
    subject: parts.subject,
    messageId: parts.mailId,
    ...parts.thread,
    date: parts.date,
    headers: automaticHeaders('auto-generated', parts.mailId),
    text: text.join('\n\n'),
    html: htmlPage(html.join('\n')),
    attachments: [],
  }
}
