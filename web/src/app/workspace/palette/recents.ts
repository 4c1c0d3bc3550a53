import { shallowRef, type ShallowRef } from 'vue'

const KEPT = 12
const keyOf = (uid: string) => `emberdesk.recent.${uid}`

function read(uid: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(uid)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** What somebody chose or opened last on this machine, newest first: ids of palette items, no words of any customer. */
export function useRecents(uid: string): {
  recents: Readonly<ShallowRef<readonly string[]>>
  remember: (id: string) => void
} {
  const recents = shallowRef<readonly string[]>(read(uid))
  return {
    recents,
    remember(id) {
      const next = [id, ...read(uid).filter((each) => each !== id)].slice(0, KEPT)
      recents.value = next
      try {
        localStorage.setItem(keyOf(uid), JSON.stringify(next))
      } catch {
        // A full storage: they last as long as this page.
      }
    },
  }
}
