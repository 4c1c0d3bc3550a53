import type { Address, Note } from '@emberdesk/domain/message'
import type { StatusWithId } from '@emberdesk/domain/ticket'
import type { DraftContent, TicketDraft } from '@/entities/draft/index.ts'

export interface Reply extends Omit<DraftContent, 'mode'> {
  to: Address[]
  cc: Address[]
  bcc: Address[]
  /** The ticket's status once it is sent. */
  status: StatusWithId
}

/** `html` and `mentions` are absent where there are none. */
export type NewNote = Pick<Note, 'text' | 'html' | 'mentions' | 'attachments'>

/** What a composer needs from the world; the app gives it entities, a test gives it fakes. */
export interface ComposerPorts {
  draft: TicketDraft
  /** Rejects with `refused: true` when the rules said no. */
  sendReply: (reply: Reply) => Promise<void>
  /** The same for one that goes out later. */
  scheduleReply: (reply: Reply, sendAt: Date) => Promise<void>
  addNote: (note: NewNote) => Promise<void>
}
