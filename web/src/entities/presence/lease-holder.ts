import { PRESENCE_RENEW_MS, type PresenceMode } from '@emberdesk/domain/presence'

export interface Place {
  ticketId: string
  departmentId: string
  mode: PresenceMode
  /** My answer is the last thing that happened to the ticket: all who see it know that I am not replying any more. */
  hasAnswered?: boolean
}

export interface LeasePorts {
  store: (place: Place) => Promise<void>
  remove: () => Promise<void>
  /** The server can be reached. */
  isHere: () => boolean
}

export interface LeaseHolder {
  /** Says where `owner`, such as the open ticket, has me now. The last who says so decides. */
  be: (owner: symbol, place: Place) => void
  /** `owner` has me no longer. */
  leave: (owner: symbol) => void
  /** Gives the lease back at once. */
  giveBack: () => Promise<void>
  /** Tells it again at once: the page was left, and is back. */
  again: () => void
  /** Renews a lease that has not been for a while: the page is in sight again, or online. */
  catchUp: () => void
}

/** Tickets that are only passed by, with a key held down, are not worth two writes each. */
const DWELL_MS = 250

const isSame = (a: Place, b: Place) =>
  a.ticketId === b.ticketId && a.departmentId === b.departmentId && a.mode === b.mode

/** Holds the one lease of a page: told when I stay somewhere or do something else there, renewed while I am here. */
export function createLeaseHolder({ store, remove, isHere }: LeasePorts): LeaseHolder {
  let owner: symbol | null = null
  let place: Place | null = null
  let told: Place | null = null
  let toldAt = 0
  let dwell: ReturnType<typeof setTimeout> | undefined
  let renewal: ReturnType<typeof setInterval> | undefined

  // Presence is a courtesy: when it cannot be told, the work goes on.
  async function tell(): Promise<void> {
    clearTimeout(dwell)
    if (place) {
      if (!isHere()) return
      told = place
      toldAt = Date.now()
      await store(place).catch(() => {})
    } else if (told) {
      told = null
      await remove().catch(() => {})
    }
  }

  function renew(): void {
    clearInterval(renewal)
    renewal = setInterval(() => void tell(), PRESENCE_RENEW_MS)
  }

  /** What the answer itself has told is told again only when the lease is due. */
  function tellWhenDue(): void {
    const wait = Math.max(0, toldAt + PRESENCE_RENEW_MS - Date.now())
    dwell = setTimeout(() => {
      renew()
      void tell()
    }, wait)
  }

  function go(next: Place | null): void {
    if (next === place || (next && place && isSame(next, place))) return
    const stays = next?.ticketId === told?.ticketId
    place = next
    clearTimeout(dwell)
    clearInterval(renewal)
    if (stays && next?.hasAnswered && told?.mode === 'replying' && next.mode === 'viewing')
      return tellWhenDue()
    if (next) renew()
    if (next && stays) void tell()
    else dwell = setTimeout(() => void tell(), DWELL_MS)
  }

  return {
    be(who, next) {
      owner = who
      go(next)
    },
    leave(who) {
      if (who === owner) go(null)
    },
    giveBack() {
      place = null
      clearInterval(renewal)
      return tell()
    },
    again() {
      if (place) void tell()
    },
    catchUp() {
      if (place && Date.now() - toldAt > PRESENCE_RENEW_MS / 3) void tell()
    },
  }
}
