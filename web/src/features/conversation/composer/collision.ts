import type { MessageWithId } from '@emberdesk/domain/message'

/** What was said to or by the customer since the author of a draft began; the newest last. */
export interface Collision {
  since: MessageWithId[]
  /** Version of the ticket with all of that in it: what a draft is rebased on. */
  version: number
}

/**
 * Tells whether a draft begun at `baseVersion` has been overtaken. The ticket and its messages come through two listeners,
 * so either may know first; `since` is empty until the message itself is there.
 */
export function collisionOf(
  baseVersion: number | null,
  ticketVersion: number,
  messages: readonly (MessageWithId & { pending?: boolean })[],
): Collision | null {
  if (baseVersion === null) return null
  const since = messages
    .filter((message) => message.baseVersion >= baseVersion && !message.pending)
    .sort((a, b) => a.baseVersion - b.baseVersion || a.at.getTime() - b.at.getTime())
  const version = Math.max(ticketVersion, (since.at(-1)?.baseVersion ?? -1) + 1)
  return version > baseVersion ? { since, version } : null
}
