import type { Ticket } from '@emberdesk/domain/ticket'
import { serverNow } from '@/entities/clock/index.ts'
import { useAgentState } from './useAgentState.ts'

type Counted = Pick<Ticket, 'messageCount'> & { id: string }

export interface Seen {
  /** It has messages that I have not seen. False until it is known what I have seen. */
  isUnread: (ticket: Counted) => boolean
  /** I have seen all of its messages. Costs nothing when that is known already. */
  markSeen: (ticket: Counted) => void
  /** Its newest message counts as not seen, so that I come back to it. */
  markUnread: (ticket: Counted) => void
  /** How many of its messages I have seen, oldest first; 0 when I have never looked. */
  seenCount: (ticketId: string) => number
  /** Another object whenever any mark has changed: to follow for those who look at thousands of tickets at once. */
  marks: () => object
}

/** What I have read, on every device of mine. Reactive: asked in a template, it follows. */
export function useSeen(): Seen {
  const state = useAgentState()
  const seenCount = (ticketId: string) => state.markOf(ticketId)?.count ?? 0
  const set = (id: string, count: number) => {
    if (state.markOf(id)?.count !== count) state.mark(id, { count, at: new Date(serverNow()) })
  }
  return {
    isUnread: ({ id, messageCount }) => state.synced && messageCount > seenCount(id),
    markSeen({ id, messageCount }) {
      if (messageCount > seenCount(id)) set(id, messageCount)
    },
    markUnread: ({ id, messageCount }) => set(id, Math.max(0, messageCount - 1)),
    seenCount,
    marks: () => state.marks,
  }
}
