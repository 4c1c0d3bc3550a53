import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket } from '@emberdesk/domain/ticket'
import { toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useLiveDoc, type LiveDoc } from '@/data/useLiveDoc.ts'
import { useMirror } from './mirror/useMirror.ts'

const GONE = ['permission-denied', 'not-found']

/**
 * One ticket, live; one that a list knows is there at once. A ticket that does not exist and one that is not mine to see both end in
 * `error`.
 */
export function useTicket(ticketId: MaybeRefOrGetter<string | null>): LiveDoc<Ticket> {
  const mirror = useMirror()
  const id = () => toValue(ticketId)
  const ticket = useLiveDoc<Ticket>(() => {
    const asked = id()
    return asked ? ticketPath(asked) : null
  })
  watch(ticket.doc, (row) => row && !ticket.pending.value && mirror.learn(row))
  watch(ticket.error, (error) => {
    const asked = id()
    if (asked && error && GONE.includes(error.code)) mirror.forget(asked)
  })
  return ticket
}
