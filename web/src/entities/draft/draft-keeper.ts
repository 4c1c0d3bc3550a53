import type { Draft } from '@emberdesk/domain/draft'

export type DraftContent = Pick<Draft, 'mode' | 'text' | 'attachments' | 'recipients' | 'baseVersion'> & {
  /** Empty when the text is plain; else `text` is its plain form. */
  html: string
}
/** `stored`: the server has it too, so that this machine may forget it. */
export type KeptDraft = DraftContent & { savedAt: number; stored?: boolean }

/** Where drafts lie: this machine at once, the server a little later. */
export interface DraftPlaces {
  local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  remote: {
    fetch: () => Promise<KeptDraft | null>
    store: (content: DraftContent) => Promise<void>
    remove: () => Promise<void>
  }
  now: () => number
}

export interface DraftKeeper {
  /** What this machine remembers. */
  local: () => KeptDraft | null
  /** What the server remembers, when it is newer than what this machine does; else null. */
  newerRemote: () => Promise<KeptDraft | null>
  keep: (content: DraftContent) => void
  /** Stores on the server now what waits to be stored. */
  flush: () => Promise<void>
  clear: () => Promise<void>
}

const IDLE_MS = 2_000
export const isEmpty = (content: DraftContent): boolean => !content.text.trim() && !content.attachments.length

/** Keeps one draft: nothing typed is lost by a reload, a crash, or a change of machine. */
export function createDraftKeeper(key: string, { local, remote, now }: DraftPlaces): DraftKeeper {
  let waiting: DraftContent | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function read(): KeptDraft | null {
    try {
      const kept = JSON.parse(local.getItem(key) ?? 'null') as
        (Omit<KeptDraft, 'html'> & { html?: string }) | null
      return kept && { ...kept, html: kept.html ?? '' }
    } catch {
      return null
    }
  }

  /** A full or forbidden storage leaves the server's copy. */
  function tryLocally(act: () => void): void {
    try {
      act()
    } catch {
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), 0)
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    const content = waiting
    waiting = null
    if (!content) return
    try {
      await (isEmpty(content) ? remote.remove() : remote.store(content))
    } catch {
      // Refused or unreachable: this machine still has it, and the next keystroke tries again.
      return
    }
    const kept = read()
    if (kept && !waiting) tryLocally(() => local.setItem(key, JSON.stringify({ ...kept, stored: true })))
  }

  return {
    local: read,
    async newerRemote() {
      const stored = await remote.fetch().catch(() => null)
      return stored && stored.savedAt > (read()?.savedAt ?? 0) ? stored : null
    },
    keep(content) {
      waiting = content
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), IDLE_MS)
      tryLocally(() => {
        if (isEmpty(content)) local.removeItem(key)
        else local.setItem(key, JSON.stringify({ ...content, savedAt: now() }))
      })
    },
    flush,
    async clear() {
      clearTimeout(timer)
      waiting = null
      tryLocally(() => local.removeItem(key))
      await remote.remove().catch(() => {})
    },
  }
}

/** Where a person's drafts lie on this machine. */
export const draftKey = (uid: string, ticketId = ''): string => `emberdesk.draft.${uid}.${ticketId}`

/** Removes a person's drafts from this machine, but for what the server does not have: customers' words stay on no shared computer. */
export function forgetStoredDrafts(local: Storage, uid: string): void {
  for (const key of Object.keys(local).filter((each) => each.startsWith(draftKey(uid)))) {
    if (local.getItem(key)?.includes('"stored":true')) local.removeItem(key)
  }
}
