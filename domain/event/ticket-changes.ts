import type { Ticket } from '../ticket/schema.ts'
import type { TicketEvent } from './schema.ts'

export type TicketChange = Pick<TicketEvent, 'type' | 'from' | 'to'>

const watched = [
  ['status', 'status'],
  ['assignee', 'assigneeId'],
  ['priority', 'priority'],
  ['tags', 'tags'],
  ['department', 'departmentId'],
  ['subject', 'subject'],
  ['contract', 'contractNumber'],
] as const

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What an update changed that the history tells, in a fixed order. */
export function ticketChanges(before: Ticket, after: Ticket): TicketChange[] {
  return watched
    .filter(([, field]) => !same(before[field], after[field]))
    .map(([type, field]) => ({ type, from: before[field], to: after[field] }))
}

/** Whether an update can have moved the time an answer is due. */
export function movesDue(before: Ticket, after: Ticket): boolean {
  const fields = ['waitingSince', 'priority', 'departmentId', 'category'] as const
  return fields.some((field) => !same(before[field], after[field]))
}
