import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import type { Message } from '../message/schema.ts'
import { subjectTag } from '../number/format-number.ts'
import { headerText } from './header-text.ts'
import { operatorMail } from './operator-mail.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { saidIn } from './quote.ts'
import { threadUnder } from './thread.ts'

export interface NotificationParts {
  ticket: { id: string; number: string; subject: string; assigneeId: string | null }
  department: Pick<Department, 'name' | 'address'>
  message: Pick<Message, 'from' | 'text' | 'newText' | 'attachments' | 'messageId' | 'references'>
  /** The operator. */
  recipient: Address
  mailId: string
  /** Origin of the desk, without a slash at the end. */
  publicUrl: string
  date: Date
}

/** What tells an operator that a customer wrote: the message itself, who wrote it, and the way to the ticket. */
export function composeNotification(parts: NotificationParts): OutgoingMail {
  const { ticket, department, message, ...rest } = parts
  const who = headerText(message.from.name || message.from.address, 80)
  const address = message.from.name ? ` <${headerText(message.from.address, 320)}>` : ''
  const owner = ticket.assigneeId === null ? 'assigned to nobody' : 'assigned to you'
  const intro = `${who}${address} wrote on ${ticket.number} (${headerText(department.name, 60)}, ${owner}):`
  const files = message.attachments.map(({ name }) => headerText(name, 100)).join(', ')
  const said = [saidIn(message), files && `Attached: ${files}`].filter(Boolean).join('\n\n')
  return operatorMail({
    ...rest,
    department,
    ticketId: ticket.id,
    subject: headerText(`${who}: ${headerText(ticket.subject, 200)} ${subjectTag(ticket.number)}`, 320),
    intro,
    quoted: said,
    advice: '',
    thread: threadUnder(message),
  })
}
