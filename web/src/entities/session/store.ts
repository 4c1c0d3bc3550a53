import { idToken, sendPasswordReset, signIn, signOut, watchSession, type SignedIn } from '@/data/auth.ts'
import { wipeMachine } from '@/data/machine-shelf.ts'
import { noteHere } from '@/data/was-here.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

export type { SignedIn }

/** Who works here: the signed-in account, its role and departments. */
export const useSession = defineStore('session', () => {
  const who = shallowRef<SignedIn | null>(null)
  const leaving = new Set<() => Promise<unknown>>()
  let watching: Promise<void> | undefined

  /** Resolves once it is known who is signed in; from then on `who` follows each change. Rejects when Auth cannot be reached. */
  function ready(): Promise<void> {
    watching ??= watchSession((next) => {
      who.value = next
      noteHere(Boolean(next))
      // Nobody may read on this machine what was kept for an agent who is gone.
      if (!next) void wipeMachine()
    }).catch((error: unknown) => {
      watching = undefined
      throw error
    })
    return watching
  }

  /** What to finish while still allowed to write, such as giving a lease back. Returns how to forget it. */
  function beforeSignOut(act: () => Promise<unknown>): () => void {
    leaving.add(act)
    return () => leaving.delete(act)
  }

  /** Leaves the desk: last writes (for at most a second), listeners, then the account. */
  async function leave(): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, 1_000))
    await Promise.race([Promise.allSettled([...leaving].map((act) => act())), late])
    const { liveRegistry } = await import('@/data/live.ts')
    liveRegistry.stopAll()
    await signOut()
  }

  /** Fetches a token with the newest claims; an admin has just changed them. Listeners start anew under them. */
  async function refreshClaims(): Promise<void> {
    await idToken(true)
    const { liveRegistry } = await import('@/data/live.ts')
    liveRegistry.restartAll()
  }

  return {
    who,
    uid: computed(() => who.value?.uid ?? ''),
    name: computed(() => who.value?.name ?? ''),
    role: computed(() => who.value?.claims?.role ?? null),
    /** Signed in and let in: has a role. */
    isAgent: computed(() => Boolean(who.value?.claims)),
    isAdmin: computed(() => who.value?.claims?.role === 'admin'),
    /** Leads a department, or the desk. */
    isLead: computed(() => who.value?.claims?.role === 'lead' || who.value?.claims?.role === 'admin'),
    ready,
    /** Rejects with Firebase's error (`auth/…` in `code`). */
    signIn,
    /** Mails a link that sets a new password. Rejects like `signIn`. */
    sendPasswordReset,
    signOut: leave,
    beforeSignOut,
    refreshClaims,
  }
})
