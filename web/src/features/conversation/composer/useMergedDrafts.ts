import { computed, type ComputedRef } from 'vue'
import { takeDraft, useDraftMarks, type DraftContent } from '@/entities/draft/index.ts'
import { useSession } from '@/entities/session/index.ts'

/**
 * Drafts of mine in tickets that were merged into this one, where they could no longer be sent. Known by their marks, so that it costs a
 * read only when one is taken.
 */
export function useMergedDrafts(messages: () => readonly { mergedFrom?: string | undefined }[]): {
  /** The tickets they are in. */
  found: ComputedRef<string[]>
  /** Takes one out of its ticket; null when it is no longer there. */
  take: (ticketId: string) => Promise<DraftContent | null>
} {
  const session = useSession()
  const { on } = useDraftMarks()
  const sources = computed(() => [...new Set(messages().flatMap(({ mergedFrom }) => mergedFrom ?? []))])
  const isMine = (ticketId: string) => on(ticketId).some(({ uid }) => uid === session.uid)
  return {
    found: computed(() => sources.value.filter(isMine)),
    take: (ticketId) => takeDraft(session.uid, ticketId),
  }
}
