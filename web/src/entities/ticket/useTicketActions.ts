import {
  notSpamFields,
  spamFields,
  statusFields,
  type Priority,
  type StatusWithId,
  type TicketWithId,
} from '@emberdesk/domain/ticket'
import { useAgents } from '@/entities/agent/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { changeTicket, type AgentFields, type Change, type ChangeKind } from './change-ticket.ts'
import { useChanges } from './changes.ts'
import { cleanTags } from './clean-tags.ts'
import type { Collision } from './collision.ts'
import { useCollisions } from './collisions.ts'

export interface TicketActions {
  /**
   * The customer's waiting time stays as it is, so that an undo loses nothing; the server decides what is due. Done with, a ticket
   * sleeps no more.
   */
  setStatus: (ticket: TicketWithId, status: StatusWithId) => Change
  /** Null gives it back to everybody. */
  assign: (ticket: TicketWithId, uid: string | null) => Change
  assignToMe: (ticket: TicketWithId) => Change
  setPriority: (ticket: TicketWithId, priority: Priority) => Change
  /** Trimmed, without doubles, at most 20 of 40 characters. */
  setTags: (ticket: TicketWithId, tags: readonly string[]) => Change
  /** The assignee stays only if he works in that department too. */
  moveDepartment: (ticket: TicketWithId, departmentId: string) => Change
  /** 1 to 300 characters; it is cut there. */
  setSubject: (ticket: TicketWithId, subject: string) => Change
  /** Hides it until then, or until the customer writes; null wakes it. */
  snooze: (ticket: TicketWithId, until: Date | null) => Change
  /** Closed, and tagged as spam. */
  markSpam: (ticket: TicketWithId) => Change
  /** Takes it out again: open, and without the tag. */
  unmarkSpam: (ticket: TicketWithId) => Change
  /** Makes a change that somebody else was quicker than after all, over the ticket as it is now. */
  changeAnyway: (collision: Collision) => Change
}

/** What agents do to a ticket. Each paints at once, can be undone, and returns how it goes. */
export function useTicketActions(): TicketActions {
  const session = useSession()
  const { assignable } = useAgents()
  const { statuses } = useStatuses()
  const changes = useChanges()
  const collisions = useCollisions()

  function change(kind: ChangeKind, ticket: TicketWithId, fields: AgentFields): Change {
    // A new word on the same field: what was asked about it is answered.
    if (collisions.of(ticket.id)?.collided.some(({ field }) => field in fields)) collisions.drop(ticket.id)
    return changes.record(changeTicket(kind, ticket, fields, session.uid))
  }
  const assign = (ticket: TicketWithId, uid: string | null) => change('assignee', ticket, { assigneeId: uid })

  return {
    setStatus: (ticket, status) => change('status', ticket, statusFields(ticket, status)),
    assign,
    assignToMe: (ticket) => assign(ticket, session.uid),
    setPriority: (ticket, priority) => change('priority', ticket, { priority }),
    setTags: (ticket, tags) => change('tags', ticket, { tags: cleanTags(tags) }),
    moveDepartment(ticket, departmentId) {
      const stays = assignable(departmentId).some(({ id }) => id === ticket.assigneeId)
      return change('department', ticket, { departmentId, assigneeId: stays ? ticket.assigneeId : null })
    },
    setSubject: (ticket, subject) =>
      change('subject', ticket, { subject: subject.replace(/\s+/g, ' ').trim().slice(0, 300) }),
    snooze: (ticket, until) => change('snooze', ticket, { snoozedUntil: until }),
    markSpam: (ticket) => change('spam', ticket, spamFields(ticket, statuses.value)),
    unmarkSpam: (ticket) => change('spam', ticket, notSpamFields(ticket, statuses.value)),
    changeAnyway: ({ kind, ticket, fields }) => change(kind, ticket, fields),
  }
}
