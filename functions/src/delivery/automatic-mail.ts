import type { AgentWithId } from '@emberdesk/domain/agent'
import { budgetsForOperator, budgetsForOutside } from '@emberdesk/domain/budget'
import type { Address } from '@emberdesk/domain/message'
import {
  autoAnswerEntryId,
  mentionEntryId,
  notificationEntryId,
  queuedEntry,
  type OutboxEntry,
} from '@emberdesk/domain/outbox'
import type { BudgetedEntry } from '../adapters/budget-store.ts'
import { sha256Hex } from '../adapters/digest.ts'
import { mailIdOf, notificationKind } from './mail-ids.ts'

/** The message that automatic mail follows from. */
export interface Cause {
  ticketId: string
  messageId: string
  departmentId: string
}

const spreadOf = (id: string) => Number.parseInt(sha256Hex(id).slice(0, 8), 16)

/** The automatic answer to whoever wrote a message. */
export function autoAnswerTo(recipient: Address, cause: Cause, now: Date): BudgetedEntry {
  const { ticketId, messageId } = cause
  const id = autoAnswerEntryId(messageId)
  const mailId = mailIdOf(ticketId, messageId, 'a')
  return {
    id,
    entry: queuedEntry({ ...cause, kind: 'autoAnswer', recipient, mailId }, now),
    budgets: budgetsForOutside(recipient.address, spreadOf(id)),
  }
}

type Operator = Pick<AgentWithId, 'id' | 'name' | 'email'>

function toOperator(
  kind: OutboxEntry['kind'],
  id: string,
  operator: Operator,
  cause: Cause,
  now: Date,
): BudgetedEntry {
  const mailId = mailIdOf(cause.ticketId, cause.messageId, notificationKind(operator.id))
  const recipient = { name: operator.name, address: operator.email }
  return {
    id,
    entry: queuedEntry({ ...cause, kind, recipient, mailId }, now),
    // All that a message is told by lie in one document.
    budgets: budgetsForOperator(operator.id, spreadOf(cause.messageId)),
  }
}

/** What tells an operator that somebody wrote. */
export const notificationTo = (operator: Operator, cause: Cause, now: Date): BudgetedEntry =>
  toOperator('notification', notificationEntryId(cause.messageId, operator.id), operator, cause, now)

/** What tells a colleague that a note calls him; the cause's `messageId` is the note's. His answer is known as one to a notification. */
export const mentionTo = (operator: Operator, cause: Cause, now: Date): BudgetedEntry =>
  toOperator('mention', mentionEntryId(cause.messageId, operator.id), operator, cause, now)
