import type { AgentWithId } from '@emberdesk/domain/agent'
import { budgetsForOperator, budgetsForOutside } from '@emberdesk/domain/budget'
import type { Address } from '@emberdesk/domain/message'
import { autoAnswerEntryId, notificationEntryId, queuedEntry } from '@emberdesk/domain/outbox'
import type { BudgetedEntry } from '../adapters/budget-store.ts'
import { sha256Hex } from '../adapters/digest.ts'
import { mailIdOf, notificationKind } from './mail-ids.ts'

/** The message that automatic mail follows from. */
export interface Cause {
  ticketId: string
  messageId: string
  departmentId: string
}

const spreadOf = (entryId: string) => Number.parseInt(sha256Hex(entryId).slice(0, 8), 16)

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

/** What tells an operator that somebody wrote. */
export function notificationTo(
  operator: Pick<AgentWithId, 'id' | 'name' | 'email'>,
  cause: Cause,
  now: Date,
): BudgetedEntry {
  const { ticketId, messageId } = cause
  const id = notificationEntryId(messageId, operator.id)
  const mailId = mailIdOf(ticketId, messageId, notificationKind(operator.id))
  const recipient = { name: operator.name, address: operator.email }
  return {
    id,
    entry: queuedEntry({ ...cause, kind: 'notification', recipient, mailId }, now),
    budgets: budgetsForOperator(operator.id, spreadOf(id)),
  }
}
