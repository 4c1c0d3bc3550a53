import type { TicketWithId } from '../ticket/schema.ts'
import type { GroupField } from './fields.ts'
import type { View } from './schema.ts'

const keys: Record<GroupField, (ticket: TicketWithId) => string | null> = {
  status: ({ status }) => status,
  assignee: ({ assigneeId }) => assigneeId,
  department: ({ departmentId }) => departmentId,
  priority: ({ priority }) => String(priority),
  requester: ({ requester }) => requester.customerId || requester.email || null,
  organisation: ({ organisationId }) => organisationId,
  channel: ({ channel }) => channel,
}

/**
 * The key of the group a ticket stands in: an id of what the view groups by, the priority as a digit; empty for those that have none,
 * and for all in a view without groups.
 */
export function groupOf({ group }: Pick<View, 'group'>, ticket: TicketWithId): string {
  return (group && keys[group](ticket)) || ''
}
