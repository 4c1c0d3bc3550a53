import type { TicketEventWithId } from '@emberdesk/domain/event'
import type { MessageWithId, NoteWithId } from '@emberdesk/domain/message'

/** What is still on its way to the server sorts last, whatever this machine's clock says. */
export interface Sent {
  pending?: boolean
}
export type StreamMessage = MessageWithId & Sent
export type StreamNote = NoteWithId & Sent

export type StreamItem =
  | { kind: 'day'; key: string; at: Date }
  /** From here on it is new to the reader. */
  | { kind: 'unread'; key: string; at: Date }
  | { kind: 'message'; key: string; at: Date; message: StreamMessage }
  | { kind: 'note'; key: string; at: Date; note: StreamNote }
  | { kind: 'events'; key: string; at: Date; events: TicketEventWithId[] }

export interface StreamSources {
  messages: readonly StreamMessage[]
  notes: readonly StreamNote[]
  events: readonly TicketEventWithId[]
}
