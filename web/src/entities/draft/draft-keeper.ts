import type { Draft } from '@emberdesk/domain/draft'
import { isEmpty, isSameDraft, type DraftContent } from './draft-content.ts'

/** `stored`: the server has it too, so that this machine may forget it. `page`: who wrote it. */
export type KeptDraft = DraftContent & { savedAt: number; stored?: boolean; page?: Draft['page'] }

/** Where drafts lie: this machine at once, the server a little later. */
export interface DraftPlaces {
  /** This page's name: what another page wrote is news. */
  page: string
  local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  remote: {
    store: (content: DraftContent) => Promise<void>
    remove: () => Promise<void>
  }
  now: () => number
}

/** What news from the server mean: nothing; another text in place of the one here; or two texts, which only their author can choose from. */
export type Heard =
  | { kind: 'nothing' }
  | { kind: 'take'; content: DraftContent | null }
  | { kind: 'ask'; content: DraftContent }

export interface DraftKeeper {
  /** The draft as far as known here. */
  content: () => KeptDraft | null
  /** Tells what the server has now; null when it has none. */
  hear: (remote: KeptDraft | null) => Heard
  /** The author has chosen: what is kept from now on is stored again. */
  settle: () => void
  keep: (content: DraftContent) => void
  /** Stores on the server now what waits to be stored. */
  flush: () => Promise<void>
  clear: () => Promise<void>
}

const IDLE_MS = 2_000
const NOTHING: Heard = { kind: 'nothing' }

function readKept(local: DraftPlaces['local'], key: string): KeptDraft | null {
  try {
    const kept = JSON.parse(local.getItem(key) ?? 'null') as
      (Omit<KeptDraft, 'html'> & { html?: string }) | null
    return kept && { ...kept, html: kept.html ?? '' }
  } catch {
    return null
  }
}

/** Keeps one draft: nothing typed is lost by a reload, a crash, or a change of machine, and nothing is overwritten unasked. */
export function createDraftKeeper(key: string, places: DraftPlaces): DraftKeeper {
  const { page, local, remote, now } = places
  let mine = readKept(local, key)
  let waiting: DraftContent | null = null
  let storing = 0
  let asking = false
  /** The server has one; null while that is not known. */
  let isThere: boolean | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const isDirty = () => waiting !== null || storing > 0 || (mine !== null && mine.stored !== true)

  function flushIn(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  /** A full or forbidden storage leaves the server's copy. */
  function keepLocally(kept: KeptDraft | null): void {
    mine = kept
    try {
      if (kept) local.setItem(key, JSON.stringify(kept))
      else local.removeItem(key)
    } catch {
      flushIn(0)
    }
  }

  function storeThere(content: DraftContent): Promise<void> {
    isThere = true
    return remote.store(content)
  }

  async function removeThere(): Promise<void> {
    if (isThere === false) return
    isThere = false
    await remote.remove()
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    const content = waiting
    if (!content || asking) return
    waiting = null
    storing++
    try {
      await (isEmpty(content) ? removeThere() : storeThere(content))
    } catch {
      // Refused or unreachable: this machine still has it, and the next keystroke tries again.
      return
    } finally {
      storing--
    }
    if (mine && !waiting && isSameDraft(mine, content)) keepLocally({ ...mine, stored: true })
  }

  function take(content: KeptDraft | null): Heard {
    clearTimeout(timer)
    waiting = null
    asking = false
    keepLocally(content && { ...content, stored: true })
    return { kind: 'take', content }
  }

  function storeSoon(): Heard {
    waiting ??= mine
    flushIn(IDLE_MS)
    return NOTHING
  }

  function hearNone(): Heard {
    asking = false
    if (!mine) return NOTHING
    // Sent or thrown away elsewhere; what the server never had stays.
    return isDirty() ? storeSoon() : take(null)
  }

  return {
    content: () => mine,
    hear(stored) {
      if (storing === 0) isThere = stored !== null
      if (!stored) return hearNone()
      if (mine && isSameDraft(mine, stored)) {
        asking = false
        if (!waiting && !mine.stored) keepLocally({ ...mine, stored: true })
        return NOTHING
      }
      if (stored.page === page) return NOTHING
      if (!mine) return take(stored)
      if (!isDirty()) return take(stored)
      // An earlier life of this page: what it did not store any more goes on from what it did.
      if (mine.page === stored.page) return stored.savedAt > mine.savedAt ? take(stored) : storeSoon()
      asking = true
      return { kind: 'ask', content: stored }
    },
    settle() {
      asking = false
    },
    keep(content) {
      waiting = content
      flushIn(IDLE_MS)
      keepLocally(isEmpty(content) ? null : { ...content, page, savedAt: now() })
    },
    flush,
    async clear() {
      clearTimeout(timer)
      waiting = null
      asking = false
      keepLocally(null)
      storing++
      await removeThere().catch(() => {})
      storing--
    },
  }
}
