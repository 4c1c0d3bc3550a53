import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import { subjectTag } from '../number/format-number.ts'
import { headerText } from './header-text.ts'
import { operatorMail } from './operator-mail.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

export interface HeldParts {
  ticket: { id: string; number: string; subject: string }
  department: Pick<Department, 'name' | 'address'>
  /** What was to be sent, plain. */
  text: string
  /** Why it was not, one sentence. */
  why: string
  /** Its author. */
  recipient: Address
  mailId: string
  /** Origin of the desk, without a slash at the end. */
  publicUrl: string
  date: Date
}

const MOST_CHARS = 5_000

/** What tells an author that his reply did not go out at its time. */
export function composeHeld(parts: HeldParts): OutgoingMail {
  const { ticket, department, text, why, ...rest } = parts
  return operatorMail({
    ...rest,
    department,
    ticketId: ticket.id,
    subject: `Not sent: ${headerText(ticket.subject, 200)} ${subjectTag(ticket.number)}`,
    intro: `Your reply on ${ticket.number} was to go out now and was held. ${headerText(why, 500)}`,
    quoted: text.slice(0, MOST_CHARS).toWellFormed(),
    advice:
      'Nothing is lost: in the ticket you can read what was said, and send it anyway, change or discard it.',
    thread: { inReplyTo: null, references: [] },
  })
}
