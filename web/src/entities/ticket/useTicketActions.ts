import { bucketOf, type Priority, type StatusWithId, type TicketWithId } from '@emberdesk/domain/ticket'
import { useAgents } from '@/entities/agent/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { changeTicket, type Change } from './change-ticket.ts'

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

/** What agents do to a ticket. Each paints at once and returns how it goes and how to undo it. */
export function useTicketActions(): TicketActions {
  const session = useSession()
  const { assignable } = useAgents()
  const assign = (ticket: TicketWithId, uid: string | null) =>
    changeTicket('assignee', ticket, { assigneeId: uid }, session.uid)

  return {
    setStatus(ticket, { id, category }) {
      const fields = { status: id, category, bucket: bucketOf(category) }
      return changeTicket('status', ticket, fields, session.uid)
    },
    assign,
    assignToMe: (ticket) => assign(ticket, session.uid),
    setPriority: (ticket, priority) => changeTicket('priority', ticket, { priority }, session.uid),
    setTags: (ticket, tags) => changeTicket('tags', ticket, { tags: cleanTags(tags) }, session.uid),
    moveDepartment(ticket, departmentId) {
      const stays = assignable(departmentId).some(({ id }) => id === ticket.assigneeId)
      const assigneeId = stays ? ticket.assigneeId : null
      return changeTicket('department', ticket, { departmentId, assigneeId }, session.uid)
    },
  }
}
