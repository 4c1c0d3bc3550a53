import type { DraftMark } from '@emberdesk/domain/draft'
import { draftMarksQuery } from '@emberdesk/domain/query'
import { computed } from 'vue'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { useDepartments } from '@/entities/department/index.ts'

const none: readonly DraftMark[] = []

/** Who has a draft on which ticket, mine included, in my departments, live. Never what it says. One listener a page. */
export function useDraftMarks(): { on: (ticketId: string) => readonly DraftMark[] } {
  const { myIds } = useDepartments()
  const { rows } = useLiveQuery<DraftMark>(() => (myIds.value.length ? draftMarksQuery(myIds.value) : null))
  const byTicket = computed(() => {
    const found = new Map<string, DraftMark[]>()
    for (const mark of rows.value) found.set(mark.ticketId, [...(found.get(mark.ticketId) ?? []), mark])
    return found
  })
  return { on: (ticketId) => byTicket.value.get(ticketId) ?? none }
}
