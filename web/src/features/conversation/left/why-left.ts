import type { TicketWithId } from '@emberdesk/domain/ticket'

export type LeftBy = 'status' | 'assignee' | 'department' | 'snooze' | 'priority' | 'tags' | 'subject'

export interface Left {
  why: LeftBy
  /** Who did it; null for the server, which may only have been the last to touch it. */
  by: string | null
}

const fields: readonly (readonly [LeftBy, keyof TicketWithId])[] = [
  ['status', 'status'],
  ['snooze', 'snoozedUntil'],
  ['department', 'departmentId'],
  ['assignee', 'assigneeId'],
  ['priority', 'priority'],
  ['tags', 'tags'],
  ['subject', 'subject'],
]
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What changed since a ticket was in a view; null when nothing did that an agent changes, as when only time went by. */
export function whyLeft(before: TicketWithId, after: TicketWithId): Left | null {
  const why = fields.find(([, field]) => !same(before[field], after[field]))?.[0]
  return why ? { why, by: after.updatedBy === 'system' ? null : after.updatedBy } : null
}
