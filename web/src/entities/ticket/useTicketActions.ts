import { bucketOf, type Priority, type StatusWithId, type TicketWithId } from '@emberdesk/domain/ticket'
import { useAgents } from '@/entities/agent/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { changeTicket, type AgentFields, type Change, type ChangeKind } from './change-ticket.ts'
import { useChanges } from './changes.ts'

export interface TicketActions {
  /** The customer's waiting time stays as it is, so that an undo loses nothing; the server decides what is due. */
  setStatus: (ticket: TicketWithId, status: StatusWithId) => Change
  /** Null gives it back to everybody. */
  assign: (ticket: TicketWithId, uid: string | null) => Change
  assignToMe: (ticket: TicketWithId) => Change
  setPriority: (ticket: TicketWithId, priority: Priority) => Change
  /** Trimmed, without doubles, at most 20 of 40 characters. */
  setTags: (ticket: TicketWithId, tags: readonly string[]) => Change
  /** The assignee stays only if he works in that department too. */
  moveDepartment: (ticket: TicketWithId, departmentId: string) => Change
}

export function cleanTags(tags: readonly string[]): string[] {
  const trimmed = tags.map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, 40)).filter(Boolean)
  return [...new Set(trimmed)].slice(0, 20)
}

/** What agents do to a ticket. Each paints at once, can be undone, and returns how it goes. */
export function useTicketActions(): TicketActions {
  const session = useSession()
  const { assignable } = useAgents()
  const changes = useChanges()

  const change = (kind: ChangeKind, ticket: TicketWithId, fields: AgentFields) =>
    changes.record(changeTicket(kind, ticket, fields, session.uid))
  const assign = (ticket: TicketWithId, uid: string | null) => change('assignee', ticket, { assigneeId: uid })

  return {
    setStatus: (ticket, { id, category }) =>
      change('status', ticket, { status: id, category, bucket: bucketOf(category) }),
    assign,
    assignToMe: (ticket) => assign(ticket, session.uid),
    setPriority: (ticket, priority) => change('priority', ticket, { priority }),
    setTags: (ticket, tags) => change('tags', ticket, { tags: cleanTags(tags) }),
    moveDepartment(ticket, departmentId) {
      const stays = assignable(departmentId).some(({ id }) => id === ticket.assigneeId)
      return change('department', ticket, { departmentId, assigneeId: stays ? ticket.assigneeId : null })
    },
  }
}
