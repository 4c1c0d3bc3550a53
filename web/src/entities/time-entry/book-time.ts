import { timePath } from '@emberdesk/domain/paths'
import type { TimeEntry, TimeEntryWithId } from '@emberdesk/domain/time-entry'
import { SERVER_TIME, write } from '@/data/write.ts'

export interface TimeChange {
  /** Settles when the server has answered. Rejects with a `WriteError`; the screen is back by then. */
  saved: Promise<void>
  undo: () => TimeChange
}

const pathOf = (ticketId: string, id: string) => `${timePath(ticketId)}/${id}`

type Stored = Omit<TimeEntry, 'at'> & { at: Date | typeof SERVER_TIME }

function put(ticketId: string, id: string, data: Stored): TimeChange {
  return {
    saved: write({ kind: 'set', path: pathOf(ticketId, id), data }),
    undo: () => drop(ticketId, id, data),
  }
}

function drop(ticketId: string, id: string, data: Stored): TimeChange {
  return {
    saved: write({ kind: 'delete', path: pathOf(ticketId, id) }),
    undo: () => put(ticketId, id, data),
  }
}

/** Books work on a ticket, done now. */
export function bookTime(ticketId: string, id: string, entry: Omit<TimeEntry, 'at'>): TimeChange {
  const { minutes, text, by } = entry
  return put(ticketId, id, { minutes, text, by, at: SERVER_TIME })
}

/** Takes one's own entry away; undone, it is back with its time. */
export function removeTime(ticketId: string, entry: TimeEntryWithId): TimeChange {
  const { id, minutes, text, by, at } = entry
  return drop(ticketId, id, { minutes, text, by, at })
}
