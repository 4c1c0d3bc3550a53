import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import { subjectTag } from '../number/format-number.ts'
import { headerText } from './header-text.ts'
import { operatorMail } from './operator-mail.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

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
  const { ticket, department, why, ...rest } = parts
  return operatorMail({
    ...rest,
    department,
    ticketId: ticket.id,
    subject: `Not delivered: ${headerText(ticket.subject, 200)} ${subjectTag(ticket.number)}`,
    intro: `An answer on ${ticket.number} (${headerText(department.name, 60)}) did not arrive.`,
    quoted: headerText(why, 500),
    advice: 'The ticket is open again. Mend the address there and send the answer once more, or call.',
    thread: { inReplyTo: null, references: [] },
  })
}
