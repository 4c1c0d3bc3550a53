import type { TicketEvent } from '../event/schema.ts'
import type { Message } from '../message/schema.ts'
import { nextDue } from '../sla/next-due.ts'
import { bucketOf } from '../ticket/category.ts'
import { firstStatus } from '../ticket/first-status.ts'
import type { Ticket } from '../ticket/schema.ts'
import type { IntakeDesk } from './intake-state.ts'

export interface AnswerWanted {
  ticket: Partial<Ticket>
  message: Pick<Message, 'mail'>
  /** By what their ids end in. */
  events: Record<string, TicketEvent>
}

/**
 * What it means that an agent says that a mail filed quietly wants an answer after all: it counts as a request from the time it came.
 * Null when it does already, or is no customer's mail.
 */
export function wantAnswer(
  ticket: Ticket,
  { id, ...message }: Message & { id: string },
  desk: IntakeDesk,
  by: string,
  now: Date,
): AnswerWanted | null {
  const { mail, at, direction } = message
  if (direction !== 'in' || !mail || mail.nature === 'request') return null
  const waitingSince = ticket.waitingSince && ticket.waitingSince < at ? ticket.waitingSince : at
  const lastCustomerAt = ticket.lastCustomerAt && ticket.lastCustomerAt > at ? ticket.lastCustomerAt : at
  const targets = desk.departments.find((each) => each.id === ticket.departmentId)?.responseTargets
  const isActive = bucketOf(ticket.category) === 'active'
  const status = isActive ? ticket.status : firstStatus(desk.statuses, 'open')
  const event = (change: Partial<TicketEvent> & Pick<TicketEvent, 'type'>): TicketEvent => ({
    ...{ by, at: now, from: null, to: null, via: 'web', why: '' },
    ...change,
  })
  return {
    ticket: {
      ...(!isActive && { status, category: 'open' as const, bucket: bucketOf('open') }),
      ...{ waitingSince, lastCustomerAt, snoozedUntil: null },
      sla: { ...ticket.sla, nextAt: nextDue({ ...ticket, waitingSince }, targets) },
      ...{ updatedAt: now, updatedBy: 'system' },
    },
    message: { mail: { ...mail, nature: 'request', natureWhy: '' } },
    events: {
      wanted: event({ type: 'answerWanted', from: mail.nature, to: id }),
      ...(status !== ticket.status && {
        'wanted-status': event({ type: 'status', from: ticket.status, to: status }),
      }),
    },
  }
}
