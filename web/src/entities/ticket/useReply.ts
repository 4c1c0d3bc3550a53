import type { Note } from '@emberdesk/domain/message'
import { notesPath } from '@emberdesk/domain/paths'
import { SERVER_TIME, write } from '@/data/write.ts'
import { useSession } from '@/entities/session/index.ts'
import { randomId } from './random-id.ts'
import type { Reply } from './reply-writes.ts'
import { storeReply } from './store-reply.ts'

export { WriteError } from '@/data/write.ts'

/** Something on its way: it shows in the conversation at once. */
export interface Sending<Stored = void> {
  id: string
  /** Rejects with a `WriteError`; `refused` means that the ticket has moved on: someone answered, or the customer wrote. */
  saved: Promise<Stored>
}

/** Answers and notes. */
export function useReply(): {
  /** Resolves to until when it can be taken back; null when it leaves at once. @param undoSeconds how long that is */
  sendReply: (reply: Reply, undoSeconds?: number) => Sending<Date | null>
  addNote: (ticketId: string, note: Pick<Note, 'text' | 'html' | 'mentions' | 'attachments'>) => Sending
} {
  const session = useSession()
  return {
    sendReply(reply, undoSeconds = 0) {
      const id = reply.scheduledId ?? randomId()
      return { id, saved: storeReply(reply, id, session.uid, undoSeconds) }
    },
    addNote(ticketId, note) {
      const id = randomId()
      const data = { ...note, by: session.uid, at: SERVER_TIME }
      return { id, saved: write({ kind: 'set', path: `${notesPath(ticketId)}/${id}`, data }) }
    },
  }
}
