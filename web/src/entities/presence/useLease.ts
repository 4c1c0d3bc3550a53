import { presencePath } from '@emberdesk/domain/paths'
import { PRESENCE_RENEW_MS, type Presence, type PresenceMode } from '@emberdesk/domain/presence'
import { onScopeDispose, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { known, SERVER_TIME, writeAside } from '@/data/write.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { learnServerTime } from '@/entities/clock/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { randomId } from '@/entities/ticket/index.ts'

/** This page's name in presence; a copied tab must not share it, so it is not kept anywhere. */
const tab = randomId(8)

export interface Place {
  ticketId: string
  departmentId: string
  mode: PresenceMode
}

/**
 * Tells colleagues where I am for as long as the current scope lives: at once when the place or the mode changes, again every
 * 90 s while the page is visible; taken back on leaving. A page that dies leaves a lease that runs out after 120 s.
 */
export function useLease(place: MaybeRefOrGetter<Place | null>): void {
  const session = useSession()
  const { me } = useAgents()
  const path = presencePath(session.uid, tab)
  let timer: ReturnType<typeof setInterval> | undefined
  let held = false
  let renewed = 0

  async function take({ ticketId, departmentId, mode }: Place): Promise<void> {
    held = true
    const sent = Date.now()
    renewed = sent
    const name = (me.value?.name ?? session.name).slice(0, 100)
    const data = { uid: session.uid, name, ticketId, departmentId, mode, at: SERVER_TIME }
    await writeAside({ kind: 'set', path, data })
    const answered = Date.now()
    const stored = await known<Presence>(path)
    if (stored) learnServerTime(sent, stored.at, answered)
  }

  /** Presence is a courtesy: when it cannot be told, the work goes on. */
  function renew(): void {
    const at = toValue(place)
    // Offline, leases would pile up and go out when they no longer say anything.
    if (at && document.visibilityState === 'visible' && navigator.onLine) take(at).catch(() => {})
  }
  /** Back in sight after a while, or online again. */
  const catchUp = () => Date.now() - renewed > PRESENCE_RENEW_MS / 3 && renew()

  async function giveBack(): Promise<void> {
    if (!held) return
    held = false
    await writeAside({ kind: 'delete', path }).catch(() => {})
  }

  watch(
    () => {
      const at = toValue(place)
      return at && JSON.stringify([at.ticketId, at.departmentId, at.mode])
    },
    (at) => {
      clearInterval(timer)
      if (at === null) return void giveBack()
      renew()
      timer = setInterval(renew, PRESENCE_RENEW_MS)
    },
    { immediate: true },
  )

  const leave = () => void giveBack()
  const forget = session.beforeSignOut(giveBack)
  document.addEventListener('visibilitychange', catchUp)
  addEventListener('online', catchUp)
  addEventListener('pageshow', catchUp)
  addEventListener('pagehide', leave)
  onScopeDispose(() => {
    clearInterval(timer)
    forget()
    document.removeEventListener('visibilitychange', catchUp)
    removeEventListener('online', catchUp)
    removeEventListener('pageshow', catchUp)
    removeEventListener('pagehide', leave)
    leave()
  })
}
