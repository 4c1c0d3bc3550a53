import type { TimeEntry } from '@emberdesk/domain/time-entry'
import { demoId } from '../hashes.ts'
import type { DatedTurn } from '../lay-out-turns.ts'

/** The work that colleagues booked on a ticket: on each answer, and on what they looked up for a note; long texts took longer. */
export function buildTime(ticketId: string, turns: readonly DatedTurn[]): { id: string; data: TimeEntry }[] {
  return turns
    .filter(({ kind }) => kind !== 'customer')
    .map(({ kind, by, at, text }, index) => ({
      id: demoId(`${ticketId}:time:${index}`),
      data: {
        minutes: 3 + Math.ceil(text.length / 50),
        text: kind === 'note' ? 'Looked into it' : '',
        by,
        at,
      },
    }))
}
