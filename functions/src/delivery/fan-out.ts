import { CannotSend } from '@emberdesk/domain/mail-out'
import {
  autoAnswerEntryId,
  decideAutoAnswer,
  notificationEntryId,
  operatorsToNotify,
  queuedEntry,
  type OutboxEntry,
  type Outcome,
} from '@emberdesk/domain/outbox'
import { readMessage, readTicket } from '../adapters/conversation.ts'
import { createOutboxEntry } from '../adapters/create-outbox-entry.ts'
import { ensureCustomer } from '../adapters/ensure-customer.ts'
import { recordEvents } from '../adapters/history.ts'
import { agents, findDepartment } from '../adapters/team.ts'
import { mailIdOf, notificationKind } from './mail-ids.ts'

/**
 * Makes of a filed message what follows from it: its customer, the auto-answer, and a notification for each operator who wants one. Every id follows
 * from the message, so that doing it again changes nothing.
 */
export async function fanOut(entry: OutboxEntry, now: Date): Promise<Outcome> {
  const { ticketId, messageId } = entry
  const [ticket, message, team] = await Promise.all([
    readTicket(ticketId),
    readMessage(ticketId, messageId),
    agents(),
  ])
  const department = ticket && (await findDepartment(ticket.departmentId))
  if (!ticket || !message || !department) {
    throw new CannotSend('The message, its ticket or its department is no longer there.')
  }
  await ensureCustomer(message, now)
  const common = { ticketId, messageId, departmentId: ticket.departmentId }
  const operators = operatorsToNotify(team, { ...ticket, by: message.by, from: message.from.address })
  const work = operators.map(({ id, name, email }) => {
    const mailId = mailIdOf(ticketId, messageId, notificationKind(id))
    const recipient = { name, address: email }
    const made = queuedEntry({ ...common, kind: 'notification', recipient, mailId }, now)
    return createOutboxEntry(notificationEntryId(messageId, id), made)
  })
  const decision = decideAutoAnswer(entry, message, department)
  if (decision.answer) {
    const mailId = mailIdOf(ticketId, messageId, 'a')
    const made = queuedEntry({ ...common, kind: 'autoAnswer', recipient: message.from, mailId }, now)
    work.push(createOutboxEntry(autoAnswerEntryId(messageId), made))
  } else if (decision.why) {
    const event = {
      by: 'system',
      at: now,
      from: null,
      to: null,
      via: 'mail',
      why: decision.why.slice(0, 500),
    }
    work.push(recordEvents(ticketId, { [`withheld_${messageId}`]: { ...event, type: 'autoAnswerWithheld' } }))
  }
  await Promise.all(work)
  return { kind: 'done' }
}
