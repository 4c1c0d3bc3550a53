import { computed, shallowReactive } from 'vue'
import type { DraftContent } from '@/entities/draft/index.ts'

/** A reply of mine that waits for me to take it back. */
export interface Undoable {
  ticketId: string
  messageId: string
  /** By the server's clock. */
  sendAt: Date
  /** What comes back into the composer. */
  content: DraftContent
  undo: () => void
}

const waiting = shallowReactive(new Map<string, Undoable>())

/** Remembers a reply for as long as it can be taken back. Returns how to forget it. */
export function offerUndo(undoable: Undoable, milliseconds: number): () => void {
  const { messageId } = undoable
  const forget = () => void waiting.delete(messageId)
  waiting.set(messageId, undoable)
  setTimeout(forget, milliseconds)
  return forget
}

/** The reply that was sent last and can still be taken back. */
export const newestUndoable = computed(() => [...waiting.values()].at(-1) ?? null)

/** The reply with this id, while it can be taken back on this page. */
export const undoableOf = (messageId: string): Undoable | null => waiting.get(messageId) ?? null
