import { presencePath } from '@emberdesk/domain/paths'
import type { Presence } from '@emberdesk/domain/presence'
import { onScopeDispose, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { readyToLeave, removeOnLeave } from '@/data/leave.ts'
import { known, SERVER_TIME, writeAside } from '@/data/write.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { learnServerTime } from '@/entities/clock/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { randomId } from '@/entities/ticket/index.ts'
import type { Activity } from './activity.ts'
import { createLeaseHolder, type LeaseHolder, type Place } from './lease-holder.ts'
import { useActivity } from './useActivity.ts'

export type { Place }

/** This page's name in presence; a copied tab must not share it, so it is not kept anywhere. */
const tab = randomId(8)

let shared: { uid: string; holder: LeaseHolder } | undefined

function holderOf(uid: string, name: () => string): LeaseHolder {
  const path = presencePath(uid, tab)
  return createLeaseHolder({
    async store({ ticketId, departmentId, mode }) {
      const sent = Date.now()
      const data = { uid, name: name(), ticketId, departmentId, mode, at: SERVER_TIME }
      await writeAside({ kind: 'set', path, data })
      const answered = Date.now()
      const stored = await known<Presence>(path)
      if (stored) learnServerTime(sent, stored.at, answered)
      await readyToLeave()
    },
    remove: () => writeAside({ kind: 'delete', path }),
    // Offline, leases would pile up and go out when they no longer say anything.
    isHere: () => navigator.onLine,
  })
}

/** Where somebody is, as far as he is there. */
function placeOf(place: Place | null, activity: Activity): Place | null {
  if (!place || activity === 'away') return null
  return activity === 'idle' ? { ...place, mode: 'idle' } : place
}

/**
 * Tells colleagues where I am for as long as the current scope lives: when I stay at a place, at once when the mode changes, again
 * every 90 s; taken back on leaving, and when I have been idle for ten minutes. A page that dies leaves a lease that runs out after 120 s.
 * An hour at a ticket without touching it is 12 writes.
 */
export function useLease(place: MaybeRefOrGetter<Place | null>): void {
  const session = useSession()
  const { me } = useAgents()
  if (shared?.uid !== session.uid) {
    const name = () => (me.value?.name ?? session.name).slice(0, 100)
    shared = { uid: session.uid, holder: holderOf(session.uid, name) }
  }
  const { holder } = shared
  const owner = Symbol('lease')
  const activity = useActivity()

  watch(
    () => placeOf(toValue(place), activity.value),
    (at) => (at ? holder.be(owner, at) : holder.leave(owner)),
    { immediate: true },
  )

  const comeBack = (event: PageTransitionEvent) => event.persisted && holder.again()
  const leavePage = () => removeOnLeave(presencePath(session.uid, tab))
  const forget = session.beforeSignOut(() => holder.giveBack())
  const { catchUp } = holder
  document.addEventListener('visibilitychange', catchUp)
  addEventListener('online', catchUp)
  addEventListener('pagehide', leavePage)
  // Back from the browser's history, as it was left.
  addEventListener('pageshow', comeBack)
  onScopeDispose(() => {
    forget()
    document.removeEventListener('visibilitychange', catchUp)
    removeEventListener('online', catchUp)
    removeEventListener('pagehide', leavePage)
    removeEventListener('pageshow', comeBack)
    holder.leave(owner)
  })
}
