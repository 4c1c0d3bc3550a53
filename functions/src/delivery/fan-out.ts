import { CannotSend } from '@emberdesk/domain/mail-out'
import type { Message } from '@emberdesk/domain/message'
import { decideAutoAnswer, operatorsToNotify, whyParked, type OutboxEntry } from '@emberdesk/domain/outbox'
import type { Ticket } from '@emberdesk/domain/ticket'
import type { BudgetedEntry } from '../adapters/budget-store.ts'
import { readMessage, readTicket } from '../adapters/conversation.ts'
import { ensureCustomer } from '../adapters/ensure-customer.ts'
import { parkedOperators } from '../adapters/parked-operators.ts'
import { findParked } from '../adapters/parked-store.ts'
import { agents, departments, findDepartment } from '../adapters/team.ts'
import { giveOrganisation } from '../adapters/ticket-organisation.ts'
import { autoAnswerTo, notificationTo, type Cause } from './automatic-mail.ts'
import type { Known } from './compose.ts'
import { flagDuplicate } from './flag-duplicate.ts'

/** Mails that may go out, and sentences why others may not. */
export interface Wanted {
  mails: BudgetedEntry[]
  withheld: string[]
}

/** What follows from a filed message, and what it was decided from. */
export interface FanOut {
  answer: Wanted
  notifications: Wanted
  known: Known
}

const NONE: Wanted = { mails: [], withheld: [] }

async function wantedAnswer(entry: OutboxEntry, message: Message, cause: Cause, now: Date): Promise<Wanted> {
  const department = await findDepartment(cause.departmentId)
  if (!department) throw new CannotSend('The department of this ticket is no longer there.')
  const own = new Set((await departments()).map(({ address }) => address))
  const decision = decideAutoAnswer({ entry, message, department, own })
  if (!decision.answer) return { mails: [], withheld: decision.why === null ? [] : [decision.why] }
  const [parked] = (await findParked([message.from.address], now)).values()
  if (parked) return { mails: [], withheld: [whyParked(parked)] }
  return { mails: [autoAnswerTo(message.from, cause, now)], withheld: [] }
}

async function wantedNotifications(
  ticket: Ticket,
  message: Message,
  cause: Cause,
  now: Date,
): Promise<Wanted> {
  const { by, from } = message
  const operators = operatorsToNotify(await agents(), { ...ticket, by, from: from.address })
  if (operators.length === 0) return NONE
  const parked = await parkedOperators()
  const parkedOf = (email: string) => parked.get(email.trim().toLowerCase())
  return {
    mails: operators
      .filter(({ email }) => !parkedOf(email))
      .map((operator) => notificationTo(operator, cause, now)),
    withheld: operators.flatMap(({ email }) => parkedOf(email) ?? []).map(whyParked),
  }
}

/** The ticket and the message that a mail is about. Two reads. Throws CannotSend when they are no longer there. */
export async function readCause({ ticketId, messageId }: OutboxEntry): Promise<Known> {
  const [ticket, message] = await Promise.all([readTicket(ticketId), readMessage(ticketId, messageId)])
  if (!ticket || !message) throw new CannotSend('The message or its ticket is no longer there.')
  return { ticket, message }
}

/**
 * Makes of a filed message what follows from it: its customer, a hint at what it repeats; and says which mails do, the auto-answer and a
 * notification for each operator who wants one. Every id follows from the message, so that doing it again changes nothing. Reads the
 * message, its ticket, whether its sender is parked, and of a known customer himself and what he opened shortly before.
 */
export async function fanOut(entry: OutboxEntry, now: Date): Promise<FanOut> {
  const known = await readCause(entry)
  const { ticket, message } = known
  const { ticketId, messageId } = entry
  const cause = { ticketId, messageId, departmentId: ticket.departmentId }
  // Whoever goes on with his own ticket is known since its first message.
  const isHisOwn = message.baseVersion > 0 && message.by === ticket.requester.customerId
  const isKnown = isHisOwn || (await ensureCustomer(message, now))
  if (isKnown) await flagDuplicate(ticketId, ticket, message, now)
  if (isKnown && message.baseVersion === 0) await giveOrganisation(ticketId, ticket, now)
  const [answer, notifications] = await Promise.all([
    wantedAnswer(entry, message, cause, now),
    wantedNotifications(ticket, message, cause, now),
  ])
  return { answer, notifications, known }
}
