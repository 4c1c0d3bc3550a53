import { shallowRef, type ShallowRef } from 'vue'

/** What lies on this machine. `appearance.js` reads the same entry before the first paint. */
export interface Kept {
  [name: string]: unknown
  /** Whose they are. Nobody's until somebody signs in here. */
  owner?: string
  /** Names of what was changed here and has not reached the server. */
  unsent?: string[]
}

const KEY = 'emberdesk.preferences'

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Kept) : {}
  } catch {
    return {}
  }
}

/** The preferences on this machine; they follow what another tab changes. `keep` replaces them. */
export function keptPreferences(): { kept: Readonly<ShallowRef<Kept>>; keep: (next: Kept) => void } {
  const kept = shallowRef(read())
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) kept.value = read()
  })
  return {
    kept,
    keep(next) {
      kept.value = next
      try {
        localStorage.setItem(KEY, JSON.stringify(next))
      } catch {
        // A full or forbidden storage: they hold for this page.
      }
    },
  }
}
