import { requesterQuery } from '@emberdesk/domain/query'
import type { Ticket } from '@emberdesk/domain/ticket'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { useDepartments } from '@/entities/department/index.ts'

/** A requester's tickets in my departments, newest first, live. */
export function useRequesterTickets(customerId: MaybeRefOrGetter<string>): LiveQuery<Ticket> {
  const { myIds } = useDepartments()
  return useLiveQuery<Ticket>(() => {
    const id = toValue(customerId)
    return id && myIds.value.length ? requesterQuery(myIds.value, id) : null
  })
}
