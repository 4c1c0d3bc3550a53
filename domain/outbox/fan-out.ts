import { failedCheck } from '../authenticity/judge-sender.ts'
import type { Department } from '../department/schema.ts'
import { isMailAddress } from '../mail-out/mail-address.ts'
import { takesNoAnswer } from '../mail/no-answer-address.ts'
import { baseAddress } from '../mail/reply-address.ts'
import type { MailFacts } from '../message/mail-facts.ts'
import type { Message } from '../message/schema.ts'
import type { ParkedAddress } from '../parked/schema.ts'
import type { OutboxEntry } from './schema.ts'

export interface AutoAnswerFacts {
  entry: Pick<OutboxEntry, 'autoAnswerWithheld'>
  message: Pick<Message, 'baseVersion' | 'from' | 'mail'>
  department: Pick<Department, 'autoAnswer'>
  /** The departments' addresses, lower case. */
  own: ReadonlySet<string>
}

export type AutoAnswerDecision = { answer: true } | { answer: false; why: string | null }

/**
 * Whether the sender of a message gets the automatic answer: only for the message that opened the ticket, only when a person may have
 * sent it from where it says, and never to ourselves or to where nobody reads. `why` is what the history tells of a withheld one; null
 * where none was to be expected.
 */
export function decideAutoAnswer({ entry, message, department, own }: AutoAnswerFacts): AutoAnswerDecision {
  if (message.baseVersion > 0) return { answer: false, why: null }
  const { address } = message.from
  const why =
    entry.autoAnswerWithheld ??
    (department.autoAnswer.enabled ? null : 'The department sends no automatic answers.') ??
    (isMailAddress(address) ? null : 'The message came without an address that mail can be sent to.') ??
    (own.has(baseAddress(address)) ? 'It comes from one of our own addresses.' : null) ??
    (takesNoAnswer(address) ? 'Its sender takes no answers.' : null) ??
    whyQuiet(message.mail)
  return why === null ? { answer: true } : { answer: false, why }
}

function whyQuiet(mail: MailFacts | undefined): string | null {
  if (!mail) return null
  if (mail.nature === 'automatic' || mail.nature === 'outOfOffice') {
    return mail.natureWhy || 'It was not written by a person.'
  }
  return failedCheck(mail.authenticity)
}

/** Why a parked address gets no automatic mail. */
export function whyParked({ address, reason, until }: ParkedAddress): string {
  const day = until.toISOString().slice(0, 10)
  return `No automatic mail goes to ${address} until ${day}. ${reason}`
}
