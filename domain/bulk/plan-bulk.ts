import type { AgentWithId } from '../agent/schema.ts'
import type { DepartmentWithId } from '../department/schema.ts'
import { basisOf } from '../ticket/basis.ts'
import type { Basis, Ticket } from '../ticket/schema.ts'
import { spamFields } from '../ticket/spam-fields.ts'
import { statusFields } from '../ticket/status-fields.ts'
import type { StatusWithId } from '../ticket/status.ts'
import { isChanged } from './is-changed.ts'
import type { BulkChange, BulkFields, SkipReason } from './schema.ts'

/** What a change is held against: the desk's statuses, its people and its departments. */
export interface BulkDesk {
  statuses: readonly StatusWithId[]
  agents: readonly AgentWithId[]
  departments: readonly DepartmentWithId[]
  now: Date
}

/** `change` carries the basis that the rules ask for, when it needs one. */
export type BulkPlan =
  { kind: 'change'; fields: BulkFields; basis?: Basis } | { kind: 'skip'; reason: SkipReason }

const MAX_TAGS = 20

const skip = (reason: SkipReason): BulkPlan => ({ kind: 'skip', reason })

function worksIn(desk: BulkDesk, uid: string | null, departmentId: string): boolean {
  const agent = desk.agents.find(({ id }) => id === uid)
  return (
    agent !== undefined &&
    agent.active &&
    (agent.role === 'admin' || agent.departments.includes(departmentId))
  )
}

function statusChange(ticket: Ticket, statusId: string, desk: BulkDesk): BulkFields | SkipReason {
  const status = desk.statuses.find(({ id }) => id === statusId)
  if (!status || (status.category === 'new' && ticket.lastAgentAt && ticket.category !== 'new'))
    return 'failed'
  return statusFields(ticket, status)
}

function departmentChange(ticket: Ticket, departmentId: string, desk: BulkDesk): BulkFields | SkipReason {
  if (!desk.departments.some(({ id }) => id === departmentId)) return 'failed'
  const stays = ticket.assigneeId === null || worksIn(desk, ticket.assigneeId, departmentId)
  return { departmentId, ...(!stays && { assigneeId: null }) }
}

function tagsChange(
  { tags }: Ticket,
  add: readonly string[],
  remove: readonly string[],
): BulkFields | SkipReason {
  const kept = tags.filter((tag) => !remove.includes(tag))
  const next = [...new Set([...kept, ...add])]
  return next.length > MAX_TAGS ? 'tooManyTags' : { tags: next }
}

function fieldsOf(ticket: Ticket, change: BulkChange, desk: BulkDesk): BulkFields | SkipReason {
  switch (change.kind) {
    case 'status':
      return statusChange(ticket, change.status, desk)
    case 'assignee': {
      const { assigneeId } = change
      const may = assigneeId === null || worksIn(desk, assigneeId, ticket.departmentId)
      return may ? { assigneeId } : 'assigneeElsewhere'
    }
    case 'priority':
      return { priority: change.priority }
    case 'tags':
      return tagsChange(ticket, change.add, change.remove)
    case 'department':
      return departmentChange(ticket, change.departmentId, desk)
    case 'snooze':
      if (change.until === null) return { snoozedUntil: null }
      if (ticket.bucket === 'done') return 'done'
      return change.until > desk.now ? { snoozedUntil: change.until } : 'failed'
    case 'spam': {
      const fields = spamFields(ticket, desk.statuses)
      return fields.tags.length > MAX_TAGS ? 'tooManyTags' : fields
    }
  }
}

/** What one change of many means for a ticket: the fields to write, or why it is passed over. */
export function planBulk(ticket: Ticket, change: BulkChange, desk: BulkDesk): BulkPlan {
  if (ticket.mergedInto !== null) return skip('merged')
  const fields = fieldsOf(ticket, change, desk)
  if (typeof fields === 'string') return skip(fields)
  if (!isChanged(ticket, fields)) return skip('same')
  const basis = basisOf(ticket, fields)
  return { kind: 'change', fields, ...(basis && { basis }) }
}
