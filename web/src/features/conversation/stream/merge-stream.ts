import type { TicketEventWithId } from '@emberdesk/domain/event'
import type { StreamItem, StreamMessage, StreamNote, StreamSources } from './stream.ts'

type Entry =
  | { rank: 0; id: string; at: Date; pending: boolean; message: StreamMessage }
  | { rank: 1; id: string; at: Date; pending: boolean; note: StreamNote }
  | { rank: 2; id: string; at: Date; pending: boolean; event: TicketEventWithId }

function entriesOf({ messages, notes, events }: StreamSources): Entry[] {
  const entries: Entry[] = []
  for (const message of messages) {
    entries.push({ rank: 0, id: message.id, at: message.at, pending: message.pending ?? false, message })
  }
  for (const note of notes) {
    entries.push({ rank: 1, id: note.id, at: note.at, pending: note.pending ?? false, note })
  }
  for (const event of events) {
    if (isTold(event)) entries.push({ rank: 2, id: event.id, at: event.at, pending: false, event })
  }
  return entries.sort(compare)
}

/** A reply written here is its own record; one that came another way is worth a line. */
function isTold(event: TicketEventWithId): boolean {
  return event.type !== 'replied' || event.via !== 'web'
}

function compare(a: Entry, b: Entry): number {
  return (
    Number(a.pending) - Number(b.pending) ||
    a.at.getTime() - b.at.getTime() ||
    a.rank - b.rank ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`
}

/**
 * One stream, oldest first: messages, notes and history with a separator before each day (of this machine's time zone).
 * Events that follow one another on a day are one item, so that ten edits take one line. A line stands before the message `firstUnread`.
 * Keys stay the same as items are added.
 */
export function mergeStream(sources: StreamSources, firstUnread: string | null = null): StreamItem[] {
  const items: StreamItem[] = []
  let day = ''
  for (const entry of entriesOf(sources)) {
    if (dayOf(entry.at) !== day) {
      day = dayOf(entry.at)
      items.push({ kind: 'day', key: `day-${day}-${entry.pending ? 'pending' : ''}`, at: entry.at })
    }
    const { at } = entry
    const last = items.at(-1)
    if (entry.rank === 0) {
      if (entry.id === firstUnread) items.push({ kind: 'unread', key: 'unread', at })
      items.push({ kind: 'message', key: `message-${entry.id}`, at, message: entry.message })
    } else if (entry.rank === 1) {
      items.push({ kind: 'note', key: `note-${entry.id}`, at, note: entry.note })
    } else if (last?.kind === 'events') {
      last.events.push(entry.event)
    } else {
      items.push({ kind: 'events', key: `events-${entry.id}`, at, events: [entry.event] })
    }
  }
  return items
}
