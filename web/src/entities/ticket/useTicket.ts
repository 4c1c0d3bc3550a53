import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket } from '@emberdesk/domain/ticket'
import { computed, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useLiveDoc, type LiveDoc } from '@/data/useLiveDoc.ts'
import { useMirror } from './mirror/useMirror.ts'

const GONE = ['permission-denied', 'not-found']

/**
 * One ticket, live; one that a list knows is there at once. As long as the lists are told its every change it has no listener of its own.
 * A ticket that does not exist and one that is not mine to see both end in `error`.
 */
export function useTicket(
  ticketId: MaybeRefOrGetter<string | null>,
): Pick<LiveDoc<Ticket>, 'doc' | 'pending' | 'error'> {
  const mirror = useMirror()
  const id = () => toValue(ticketId)
  const followed = computed(() => {
    const asked = id()
    return asked !== null && mirror.follows(asked) ? mirror.find(asked) : null
  })
  const own = useLiveDoc<Ticket>(() => {
    const asked = id()
    return asked && !followed.value ? ticketPath(asked) : null
  })
  watch(own.doc, (row) => row && !own.pending.value && mirror.learn(row))
  watch(own.error, (error) => {
    const asked = id()
    if (asked && error && GONE.includes(error.code)) mirror.forget(asked)
  })
  return { doc: computed(() => followed.value ?? own.doc.value), pending: own.pending, error: own.error }
}
