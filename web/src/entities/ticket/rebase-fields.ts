import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { AgentFields } from './change-ticket.ts'

/** The fields of a change laid over a ticket that has changed meanwhile: tags that others set stay, all else is as it was wanted. */
export function rebaseFields(fields: AgentFields, seen: TicketWithId, now: TicketWithId): AgentFields {
  if (!fields.tags) return fields
  const wanted = new Set(fields.tags)
  const removed = new Set(seen.tags.filter((tag) => !wanted.has(tag)))
  const added = fields.tags.filter((tag) => !seen.tags.includes(tag))
  const tags = [...new Set([...now.tags.filter((tag) => !removed.has(tag)), ...added])]
  return { ...fields, tags: tags.slice(0, 20) }
}
