import { PRESENCE_LEASE_MS, type Presence } from '@emberdesk/domain/presence'
import { collections } from '@emberdesk/domain/paths'
import { presenceQuery } from '@emberdesk/domain/query'
import type { Ticket } from '@emberdesk/domain/ticket'
import { computed, type ComputedRef } from 'vue'
import { knownDoc } from '@/data/known-docs.ts'
import type { Live } from '@/data/live-source.ts'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { serverNow, useNow } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { createAnsweredWatch } from './answered.ts'
import { byTicket, liveLeases } from './lease.ts'

/** One start a page, so that list and ticket share one listener. */
let since: Date | undefined

const withoutAnswered = createAnsweredWatch(
  (ticketId) => knownDoc(collections.tickets, ticketId) as Live<Ticket> | null,
)

const nobody: readonly Presence[] = []

export interface TeamPresence {
  /** Colleagues at work on a ticket now, me left out; replying before noting before viewing. */
  colleagues: (ticketId: string) => readonly Presence[]
  /** All of them, by ticket. */
  all: ComputedRef<ReadonlyMap<string, readonly Presence[]>>
}

/** Who is at work on which ticket, in my departments, live; leases that ran out are dropped by the clock. */
export function usePresence(): TeamPresence {
  const session = useSession()
  const { myIds } = useDepartments()
  since ??= new Date(serverNow() - PRESENCE_LEASE_MS)
  const asked = since
  const { rows } = useLiveQuery<Presence>(() =>
    myIds.value.length ? presenceQuery(myIds.value, asked) : null,
  )
  const now = useNow('second')
  const others = computed(() => rows.value.filter(({ uid }) => uid !== session.uid))
  const live = computed<readonly Live<Presence>[]>((before) => liveLeases(others.value, now.value, before))
  const all = computed(() => byTicket(withoutAnswered(live.value)))
  return { all, colleagues: (ticketId) => all.value.get(ticketId) ?? nobody }
}
