import type { TicketEvent } from '@emberdesk/domain/event'
import { eventsPath } from '@emberdesk/domain/paths'
import { db } from './firebase.ts'

/** Writes history, by id; an event written again under its id stays one. One write an event. */
export async function recordEvents(ticketId: string, events: Record<string, TicketEvent>): Promise<void> {
  const batch = db().batch()
  for (const [id, event] of Object.entries(events)) {
    batch.set(db().collection(eventsPath(ticketId)).doc(id), event)
  }
  await batch.commit()
}
