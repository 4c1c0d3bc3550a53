import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket, TicketWithId } from '@emberdesk/domain/ticket'
import { computed, onScopeDispose, type ComputedRef } from 'vue'
import { readyToLeave, setNullOnLeave } from '@/data/leave.ts'
import { write, writeAside } from '@/data/write.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { serverNow, useNow } from '@/entities/clock/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { createLockHolder, LOCK_MS, type LockHolder } from './lock-holder.ts'

export interface TicketLock extends Omit<LockHolder, 'isHeld'> {
  /** A colleague's, while it lasts; null when the way is free. */
  theirs: ComputedRef<NonNullable<Ticket['lock']> | null>
  /** Leads may. */
  mayTakeOver: ComputedRef<boolean>
  /** Takes a colleague's lock. Rejects with a `WriteError`. */
  takeOver: () => Promise<void>
}

/**
 * The courtesy lock of an open ticket: mine while I write a reply, given back on leaving; a colleague's for all to see. A page that dies
 * leaves one that runs out. It touches nothing else of the ticket, so that no list takes it for news.
 */
export function useTicketLock(ticket: () => TicketWithId): TicketLock {
  const session = useSession()
  const { me } = useAgents()
  const now = useNow('second')
  const { uid } = session
  const path = ticketPath(ticket().id)

  const lockUntil = (expiresAt: Date) => ({
    lock: { by: uid, name: (me.value?.name ?? session.name).slice(0, 100), expiresAt },
  })
  const holder = createLockHolder({
    async take(expiresAt) {
      await writeAside({ kind: 'update', path, data: lockUntil(expiresAt) })
      await readyToLeave().catch(() => {})
    },
    release: () => writeAside({ kind: 'update', path, data: { lock: null } }),
    now: serverNow,
  })

  const theirs = computed(() => {
    const { lock } = ticket()
    return lock && lock.by !== uid && lock.expiresAt.getTime() > now.value ? lock : null
  })

  const leavePage = () => {
    if (holder.isHeld()) setNullOnLeave(path, 'lock')
    holder.given()
  }
  const forget = session.beforeSignOut(() => holder.free())
  addEventListener('pagehide', leavePage)
  onScopeDispose(() => {
    forget()
    removeEventListener('pagehide', leavePage)
    void holder.free()
  })

  return {
    theirs,
    mayTakeOver: computed(() => session.isLead),
    typed: () => theirs.value || holder.typed(),
    free: holder.free,
    given: holder.given,
    async takeOver() {
      await write({ kind: 'update', path, data: lockUntil(new Date(serverNow() + LOCK_MS)) })
    },
  }
}
