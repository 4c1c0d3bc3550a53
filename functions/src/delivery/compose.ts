import {
  CannotSend,
  composeAutoAnswer,
  composeHeld,
  composeMention,
  composeNotification,
  composeReply,
  composeUndelivered,
  type OutgoingMail,
} from '@emberdesk/domain/mail-out'
import type { Address, Message } from '@emberdesk/domain/message'
import type { OutboxEntry } from '@emberdesk/domain/outbox'
import type { Ticket } from '@emberdesk/domain/ticket'
import { readAnswered, readMessage, readNote, readTicket } from '../adapters/conversation.ts'
import { readScheduled } from '../adapters/scheduled-store.ts'
import { findAgent, findDepartment } from '../adapters/team.ts'
import { PUBLIC_URL } from '../params.ts'
import { mailIdOf, replyAddressOf } from './mail-ids.ts'

/** What a mail is about, where whoever wants it sent has just read it. */
export interface Known {
  ticket: Ticket
  message: Message
}

async function sources(entry: OutboxEntry, known?: Known) {
  const [ticket, message] = known
    ? [known.ticket, known.message]
    : await Promise.all([readTicket(entry.ticketId), readMessage(entry.ticketId, entry.messageId)])
  const department = ticket && (await findDepartment(ticket.departmentId))
  if (!ticket || !message) throw new CannotSend('The message is no longer there.')
  if (!department) throw new CannotSend('The department of this ticket is no longer there.')
  return { ticket: { ...ticket, id: entry.ticketId }, message, department }
}

type Addressed = OutboxEntry & { recipient: Address; mailId: string }

async function reply(entry: Addressed, known?: Known): Promise<OutgoingMail> {
  const { ticket, message, department } = await sources(entry, known)
  const [answered, agent] = await Promise.all([
    readAnswered(entry.ticketId, message.at),
    findAgent(message.by),
  ])
  // A request by form has no Message-ID: in the customer's mail program its thread starts with our auto-answer.
  const parentId = answered && (answered.messageId ?? mailIdOf(ticket.id, answered.id, 'a'))
  return composeReply({
    ticket,
    message,
    recipient: entry.recipient,
    mailId: entry.mailId,
    replyAddress: replyAddressOf(department.address, ticket.id),
    signature: agent?.signature ?? '',
    answered,
    parent: { messageId: parentId, references: answered?.references ?? [] },
  })
}

async function autoAnswer(entry: Addressed, known?: Known): Promise<OutgoingMail> {
  const { ticket, message, department } = await sources(entry, known)
  return composeAutoAnswer({
    number: ticket.number,
    department,
    message,
    recipient: entry.recipient,
    mailId: entry.mailId,
    replyAddress: replyAddressOf(department.address, ticket.id),
    date: entry.createdAt,
  })
}

/** About a customer's message, or about an answer of ours that came back. */
async function notification(entry: Addressed, known?: Known): Promise<OutgoingMail> {
  const { ticket, message, department } = await sources(entry, known)
  const common = {
    ...{ ticket, department, recipient: entry.recipient, mailId: entry.mailId },
    publicUrl: PUBLIC_URL.value().replace(/\/+$/, ''),
    date: entry.createdAt,
  }
  if (message.direction === 'in') return composeNotification({ ...common, message })
  return composeUndelivered({ ...common, why: message.error ?? 'It was not delivered.' })
}

/** To an author, about a reply of his that was held. */
async function heldReply(entry: Addressed): Promise<OutgoingMail> {
  const [ticket, scheduled] = await Promise.all([readTicket(entry.ticketId), readScheduled(entry.messageId)])
  const department = ticket && (await findDepartment(ticket.departmentId))
  if (!ticket || !department || scheduled?.state !== 'held') {
    throw new CannotSend('Its author has seen to this reply already.')
  }
  return composeHeld({
    ticket: { ...ticket, id: entry.ticketId },
    ...{ department, recipient: entry.recipient, mailId: entry.mailId },
    text: scheduled.text,
    why: scheduled.error ?? '',
    publicUrl: PUBLIC_URL.value().replace(/\/+$/, ''),
    date: entry.createdAt,
  })
}

/** To a colleague whom a note calls. */
async function mention(entry: Addressed): Promise<OutgoingMail> {
  const [ticket, note] = await Promise.all([
    readTicket(entry.ticketId),
    readNote(entry.ticketId, entry.messageId),
  ])
  const department = ticket && (await findDepartment(ticket.departmentId))
  if (!ticket || !department || !note) throw new CannotSend('The note is no longer there.')
  return composeMention({
    ticket: { ...ticket, id: entry.ticketId },
    ...{ department, note, recipient: entry.recipient, mailId: entry.mailId },
    author: (await findAgent(note.by))?.name ?? '',
    publicUrl: PUBLIC_URL.value().replace(/\/+$/, ''),
    date: entry.createdAt,
  })
}

/** The mail an outbox entry stands for, from what is stored now, or what is known of it. Throws CannotSend. */
export function compose(entry: OutboxEntry, known?: Known): Promise<OutgoingMail> {
  const { recipient, mailId } = entry
  if (!recipient || !mailId) throw new CannotSend('This entry of the outbox names no recipient.')
  const addressed = { ...entry, recipient, mailId }
  if (entry.kind === 'autoAnswer') return autoAnswer(addressed, known)
  if (entry.kind === 'heldReply') return heldReply(addressed)
  if (entry.kind === 'mention') return mention(addressed)
  return entry.kind === 'notification' ? notification(addressed, known) : reply(addressed, known)
}
