import { timeEntriesQuery } from '@emberdesk/domain/query'
import type { TimeEntry } from '@emberdesk/domain/time-entry'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'

/** The newest time entries of a ticket, newest first, live; null rests. */
export function useTimeEntries(ticketId: MaybeRefOrGetter<string | null>): LiveQuery<TimeEntry> {
  return useLiveQuery<TimeEntry>(() => {
    const id = toValue(ticketId)
    return id ? timeEntriesQuery(id) : null
  })
}
