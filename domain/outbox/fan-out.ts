import type { Department } from '../department/schema.ts'
import { isMailAddress } from '../mail-out/mail-address.ts'
import type { Message } from '../message/schema.ts'
import type { OutboxEntry } from './schema.ts'

export type AutoAnswerDecision = { answer: true } | { answer: false; why: string | null }

/**
 * Whether the sender of a message gets the automatic answer: only for the message that opened the ticket. `why` is what the history
 * tells of a withheld one; null where none was to be expected.
 */
export function decideAutoAnswer(
  entry: Pick<OutboxEntry, 'autoAnswerWithheld'>,
  message: Pick<Message, 'baseVersion' | 'from'>,
  department: Pick<Department, 'autoAnswer'>,
): AutoAnswerDecision {
  if (message.baseVersion > 0) return { answer: false, why: null }
  if (entry.autoAnswerWithheld) return { answer: false, why: entry.autoAnswerWithheld }
  if (!department.autoAnswer.enabled) {
    return { answer: false, why: 'The department sends no automatic answers.' }
  }
  if (!isMailAddress(message.from.address)) {
    return { answer: false, why: 'The message came without an address that mail can be sent to.' }
  }
  return { answer: true }
}
