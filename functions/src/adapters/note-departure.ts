import type { Departure } from '@emberdesk/domain/departure'
import { departurePath } from '@emberdesk/domain/paths'
import { db } from './firebase.ts'

/** How long whoever was away can still learn of it; what lists keep is younger. */
const KEPT_MS = 7 * 86_400_000

/**
 * Tells the lists of a department that a ticket has left it: once gone, no query of theirs sees it any more. `movedAt` is the ticket's
 * `updatedAt` as it left. One write; done again it says the same.
 */
export async function noteDeparture(ticketId: string, departmentId: string, movedAt: Date): Promise<void> {
  const at = new Date()
  const expiresAt = new Date(at.getTime() + KEPT_MS)
  const departure: Departure = { ticketId, departmentId, at, movedAt, expiresAt }
  await db().doc(departurePath(ticketId, departmentId)).set(departure)
}
