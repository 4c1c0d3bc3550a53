import type { TicketEventWithId } from '@emberdesk/domain/event'
import type { MessageWithId, NoteWithId } from '@emberdesk/domain/message'

/** What was said to or by the customer since the author of a draft began; the newest last. */
export interface Collision {
  since: MessageWithId[]
  /** Version of the ticket with all of that in it: what a draft is rebased on. */
  version: number
  /** Whose message came first: `own` when all of it was written by the author himself, on another page. */
  by: 'own' | 'others'
  /** Nothing was said: somebody took a reply back that the author may have read. Agent's uid. */
  tookBack: string | null
}

export interface CollisionSource {
  version: () => number
  messages: () => readonly (MessageWithId & { pending?: boolean })[]
  /** The history, as far as it is shown. */
  events?: () => readonly TicketEventWithId[]
  /** The author's uid. */
  me?: string
}

/** The taking back that explains a version which no message does; null when there is none. */
function takenBack(events: readonly TicketEventWithId[], messages: readonly MessageWithId[]): string | null {
  const newest = events
    .filter(({ type }) => type === 'tookBack')
    .reduce<TicketEventWithId | null>((a, b) => (a && a.at >= b.at ? a : b), null)
  return newest && messages.every(({ at }) => at <= newest.at) ? newest.by : null
}

/**
 * Tells whether a draft begun at `baseVersion` has been overtaken. The ticket and its messages come through two listeners,
 * so either may know first; `since` is empty until the message itself is there.
 */
export function collisionOf(baseVersion: number | null, source: CollisionSource): Collision | null {
  if (baseVersion === null) return null
  const messages = source.messages()
  const since = messages
    .filter((message) => message.baseVersion >= baseVersion && !message.pending)
    .sort((a, b) => a.baseVersion - b.baseVersion || a.at.getTime() - b.at.getTime())
  const version = Math.max(source.version(), (since.at(-1)?.baseVersion ?? -1) + 1)
  if (version <= baseVersion) return null
  const isOwn =
    since.length > 0 && since.every(({ by, direction }) => direction === 'out' && by === source.me)
  const tookBack = since.length ? null : takenBack(source.events?.() ?? [], messages)
  return { since, version, by: isOwn ? 'own' : 'others', tookBack }
}

/** Notes of colleagues from after the author began: nothing that stops him, but good to know. The newest last. */
export function notesSince(
  began: number | null,
  notes: readonly NoteWithId[],
  me: string,
): readonly NoteWithId[] {
  if (began === null) return []
  return notes
    .filter(({ by, at }) => by !== me && at.getTime() > began)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
