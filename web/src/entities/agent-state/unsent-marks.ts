import type { SeenMark } from '@emberdesk/domain/agent-state'

type Kept = Record<string, { count: number; at: number }>
const key = (uid: string) => `emberdesk.seen.${uid}`

/** Keeps on this machine the marks that a page which goes away may not get sent any more. */
export function keepUnsent(local: Storage, uid: string, marks: Record<string, SeenMark>): void {
  const kept: Kept = {}
  for (const [id, { count, at }] of Object.entries(marks)) kept[id] = { count, at: at.getTime() }
  try {
    if (Object.keys(kept).length) local.setItem(key(uid), JSON.stringify(kept))
    else local.removeItem(key(uid))
  } catch {
    // A full storage costs a few tickets that look unread once more.
  }
}

/** The marks that an earlier page did not get sent; they are forgotten here with that. */
export function takeUnsent(local: Storage, uid: string): Record<string, SeenMark> {
  try {
    const kept = JSON.parse(local.getItem(key(uid)) ?? '{}') as Kept
    local.removeItem(key(uid))
    const marks = Object.entries(kept).map(([id, { count, at }]) => [id, { count, at: new Date(at) }])
    return Object.fromEntries(marks) as Record<string, SeenMark>
  } catch {
    return {}
  }
}
