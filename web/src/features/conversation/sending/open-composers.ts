import type { DraftContent } from '@/entities/draft/index.ts'

/** A composer on this page that can take a text back. */
export interface OpenComposer {
  restore: (content: DraftContent) => void
  focus: () => void
}

const open = new Map<string, OpenComposer>()

export const openComposer = (ticketId: string): OpenComposer | null => open.get(ticketId) ?? null

/** Says that a ticket's composer is there. Returns how to take it away. */
export function registerComposer(ticketId: string, composer: OpenComposer): () => void {
  open.set(ticketId, composer)
  return () => {
    if (open.get(ticketId) === composer) open.delete(ticketId)
  }
}
