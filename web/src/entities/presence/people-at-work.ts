import type { Presence, PresenceMode } from '@emberdesk/domain/presence'

export interface PersonAtWork {
  id: string
  name: string
  ring: PresenceMode
  /** What they do, in words. */
  label: string
}

/** Colleagues as a stack of avatars shows them; `say` puts into words what somebody does. */
export function peopleAtWork(
  colleagues: readonly Presence[],
  say: (mode: PresenceMode, name: string) => string,
): PersonAtWork[] {
  return colleagues.map(({ uid, name, mode }) => ({ id: uid, name, ring: mode, label: say(mode, name) }))
}
