import { movesDue, ticketChanges, type TicketEvent } from '@emberdesk/domain/event'
import { ticketSchema, type Ticket } from '@emberdesk/domain/ticket'
import { logger } from 'firebase-functions'
import { onDocumentUpdated } from 'firebase-functions/firestore'
import { changeDue } from '../adapters/change-due.ts'
import { followDepartment } from '../adapters/follow-department.ts'
import { sha256Hex } from '../adapters/digest.ts'
import { recordEvents } from '../adapters/history.ts'
import { copyMerged, removeMerged } from '../adapters/merge-copies.ts'
import { noteDeparture } from '../adapters/note-departure.ts'
import { plain } from '../adapters/plain.ts'

/**
 * Tells the history what an agent changed, and moves the time an answer is due. The server's own updates carry `updatedBy: 'system'`
 * and are passed over, so that nothing here calls itself.
 */
export const onTicketUpdated = onDocumentUpdated(
  { document: 'tickets/{ticketId}', retry: true },
  async ({ id, data, params: { ticketId } }) => {
    const before = ticketSchema.safeParse(plain(data?.before.data())).data
    const after = ticketSchema.safeParse(plain(data?.after.data())).data
    if (!before || !after) {
      // Thrown, it would come again for a day, and fit no better.
      logger.error('ticket does not fit its schema', { ticketId })
      return
    }
    if (before.mergedInto !== after.mergedInto) await settleMerge(ticketId, before, after)
    if (before.departmentId !== after.departmentId) {
      await noteDeparture(ticketId, before.departmentId, after.updatedAt)
      await followDepartment(ticketId, after.departmentId)
    }
    if (after.updatedBy === 'system') return
    const changes = ticketChanges(before, after)
    // The id of the update is the same each time it is heard of.
    const prefix = sha256Hex(id).slice(0, 16)
    const via = after.bulk?.at.getTime() === after.updatedAt.getTime() ? 'bulk' : 'web'
    const common = { by: after.updatedBy, at: after.updatedAt, via, why: '' }
    const events: Record<string, TicketEvent> = {}
    for (const change of changes) events[`${prefix}_${change.type}`] = { ...common, ...change }
    if (changes.length > 0) await recordEvents(ticketId, events)
    if (movesDue(before, after)) await changeDue(ticketId, after)
  },
)

/** Finishes a merge, or its undoing, whose call ended half way; three reads when it did not. */
async function settleMerge(sourceId: string, before: Ticket, after: Ticket): Promise<void> {
  const { version } = after
  if (after.mergedInto) await copyMerged({ sourceId, targetId: after.mergedInto, version })
  else if (before.mergedInto) await removeMerged({ sourceId, targetId: before.mergedInto, version })
}
