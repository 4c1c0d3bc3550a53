import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import type { Note } from '../message/note.ts'
import { subjectTag } from '../number/format-number.ts'
import { headerText } from './header-text.ts'
import { operatorMail } from './operator-mail.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { saidIn } from './quote.ts'

export interface MentionParts {
  ticket: { id: string; number: string; subject: string }
  department: Pick<Department, 'name' | 'address'>
  note: Pick<Note, 'text' | 'attachments'>
  /** Name of who wrote it. */
  author: string
  /** The colleague who is called. */
  recipient: Address
  mailId: string
  /** Origin of the desk, without a slash at the end. */
  publicUrl: string
  date: Date
}

/** What tells a colleague that an internal note calls him: the note, who wrote it, and the way to the ticket. */
export function composeMention(parts: MentionParts): OutgoingMail {
  const { ticket, department, note, author, ...rest } = parts
  const who = headerText(author, 80) || 'A colleague'
  const files = (note.attachments ?? []).map(({ name }) => headerText(name, 100)).join(', ')
  const said = saidIn({ text: note.text, newText: '' })
  return operatorMail({
    ...rest,
    department,
    ticketId: ticket.id,
    subject: headerText(
      `${who} mentioned you: ${headerText(ticket.subject, 200)} ${subjectTag(ticket.number)}`,
      320,
    ),
    intro: `${who} mentioned you in an internal note on ${ticket.number} (${headerText(department.name, 60)}):`,
    quoted: [said, files && `Attached: ${files}`].filter(Boolean).join('\n\n'),
    advice: 'Your answer to this mail becomes an internal note, too: the customer does not see it.',
    thread: { inReplyTo: null, references: [] },
  })
}
