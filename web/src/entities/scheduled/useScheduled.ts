import { scheduledPath } from '@emberdesk/domain/paths'
import { scheduledQuery } from '@emberdesk/domain/query'
import type { ScheduledReply, ScheduledReplyWithId } from '@emberdesk/domain/scheduled'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import type { ComputedRef } from 'vue'
import type { Live } from '@/data/live-source.ts'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { SERVER_TIME, write } from '@/data/write.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { randomId, type Reply } from '@/entities/ticket/index.ts'
import { restoringWrite, scheduledWrite } from './scheduled-writes.ts'

/** What is to go out later on a ticket, or is held, the next first, live. At most ten reads. */
export function useScheduled(ticket: () => TicketWithId): ComputedRef<readonly Live<ScheduledReply>[]> {
  return useLiveQuery<ScheduledReply>(() => scheduledQuery(ticket().departmentId, ticket().id)).rows
}

export interface Scheduling {
  /** Puts a reply off until a time. Rejects with a `WriteError`, `refused` when more has been said. */
  schedule: (reply: Omit<Reply, 'from' | 'scheduledId' | 'assigneeId'>, sendAt: Date) => Promise<void>
  putOff: (id: string, sendAt: Date) => Promise<void>
  cancel: (scheduled: ScheduledReplyWithId) => Promise<void>
  /** Undoes `cancel`; refused once more has been said. */
  bringBack: (scheduled: ScheduledReplyWithId) => Promise<void>
}

/** Replies that go out later. */
export function useScheduling(): Scheduling {
  const session = useSession()
  const { me } = useAgents()
  return {
    schedule(reply, sendAt) {
      const name = me.value?.name ?? session.name
      return write(scheduledWrite(reply, { id: randomId(), uid: session.uid, name, sendAt }))
    },
    putOff: (id, sendAt) =>
      write({ kind: 'update', path: scheduledPath(id), data: { sendAt, updatedAt: SERVER_TIME } }),
    cancel: ({ id }) => write({ kind: 'delete', path: scheduledPath(id) }),
    bringBack: (scheduled) => write(restoringWrite(scheduled)),
  }
}
