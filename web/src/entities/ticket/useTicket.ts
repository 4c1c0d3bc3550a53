import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket } from '@emberdesk/domain/ticket'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { useLiveDoc, type LiveDoc } from '@/data/useLiveDoc.ts'

/** One ticket, live. A ticket that does not exist and one that is not mine to see both end in `error`. */
export function useTicket(ticketId: MaybeRefOrGetter<string | null>): LiveDoc<Ticket> {
  return useLiveDoc<Ticket>(() => {
    const id = toValue(ticketId)
    return id ? ticketPath(id) : null
  })
}
