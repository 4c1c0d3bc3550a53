import { MAX_SEEN, type SeenMark } from '@emberdesk/domain/agent-state'

/** Room that a clean-up leaves, so that the next one is far away and two devices at once stay below the limit. */
const SPARE = 100

/** The tickets whose marks have to go so that these fit: the oldest ones, none while there is room. */
export function marksToDrop(seen: Readonly<Record<string, SeenMark>>): string[] {
  const marks = Object.entries(seen)
  if (marks.length <= MAX_SEEN - SPARE / 2) return []
  const byAge = marks.sort(([, a], [, b]) => a.at.getTime() - b.at.getTime())
  return byAge.slice(0, marks.length - (MAX_SEEN - SPARE)).map(([id]) => id)
}
