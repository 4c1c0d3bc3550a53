import { scheduledPath } from '@emberdesk/domain/paths'
import type { ScheduledReply, ScheduledReplyWithId } from '@emberdesk/domain/scheduled'
import { SERVER_TIME, type Write } from '@/data/write.ts'
import type { Reply } from '@/entities/ticket/index.ts'

type Stored = Omit<ScheduledReply, 'createdAt' | 'updatedAt'>

const withTimes = (data: Stored) => ({ ...data, createdAt: SERVER_TIME, updatedAt: SERVER_TIME })

/** The write that puts a reply off until a time. `name`: its author's, for colleagues. */
export function scheduledWrite(
  { ticket, status, ...reply }: Omit<Reply, 'from' | 'scheduledId' | 'assigneeId'>,
  { id, uid, name, sendAt }: { id: string; uid: string; name: string; sendAt: Date },
): Write {
  const { baseVersion, text, html, to, cc, bcc, attachments } = reply
  const data = withTimes({
    ...{ ticketId: ticket.id, departmentId: ticket.departmentId, by: uid, name: name.slice(0, 100) },
    ...{ baseVersion, text, html, status: status.id, sendAt, state: 'waiting' as const, error: null },
    ...{ to: [...to], cc: [...cc], bcc: [...bcc], attachments: [...attachments] },
  })
  return { kind: 'set', path: scheduledPath(id), data }
}

/** The write that brings a cancelled one back, as it was. */
export function restoringWrite({ id, ...scheduled }: ScheduledReplyWithId): Write {
  const { ticketId, departmentId, by, name, baseVersion, text, html, status, sendAt } = scheduled
  const { to, cc, bcc, attachments } = scheduled
  const data = withTimes({
    ...{ ticketId, departmentId, by, name, baseVersion, text, html, status, sendAt },
    ...{ to, cc, bcc, attachments, state: 'waiting', error: null },
  })
  return { kind: 'set', path: scheduledPath(id), data }
}
