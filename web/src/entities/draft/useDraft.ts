import type { Draft } from '@emberdesk/domain/draft'
import { draftPath } from '@emberdesk/domain/paths'
import { onScopeDispose, shallowRef, toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue'
import { fetchDoc, SERVER_TIME, writeAside } from '@/data/write.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { createDraftKeeper, draftKey, type DraftContent, type DraftKeeper } from './draft-keeper.ts'

export interface TicketDraft {
  /** What was typed and not sent; null when there is nothing. Set by `keep`, and when a draft is found. */
  content: Readonly<ShallowRef<DraftContent | null>>
  /** Keeps it: on this machine at once, on the server after 2 s of quiet. Empty content removes the draft. */
  keep: (content: DraftContent) => void
  /** Forgets the draft, once the answer is stored: call it when `saved` of `sendReply` has resolved, not before. */
  clear: () => void
}

function keeperFor(uid: string, ticketId: string): DraftKeeper {
  const path = draftPath(uid, ticketId)
  return createDraftKeeper(draftKey(uid, ticketId), {
    local: localStorage,
    remote: {
      async fetch() {
        const stored = await fetchDoc<Draft>(path)
        return stored && { ...stored, html: stored.html ?? '', savedAt: stored.updatedAt.getTime() }
      },
      store: ({ mode, text, html, attachments, recipients, baseVersion }) => {
        const content = { mode, text, html, attachments, recipients, baseVersion }
        const data = { uid, ticketId, ...content, updatedAt: SERVER_TIME }
        return writeAside({ kind: 'set', path, data })
      },
      remove: () => writeAside({ kind: 'delete', path }),
    },
    now: serverNow,
  })
}

/** My draft for a ticket: there again after a reload, and on another machine. */
export function useDraft(ticketId: MaybeRefOrGetter<string>): TicketDraft {
  const session = useSession()
  const content = shallowRef<DraftContent | null>(null)
  let keeper: DraftKeeper | undefined

  async function open(next: DraftKeeper): Promise<void> {
    keeper = next
    const found = next.local()
    content.value = found
    const newer = await next.newerRemote()
    // Typed meanwhile, or gone to another ticket: what is on the screen wins.
    if (newer && keeper === next && content.value === found) content.value = newer
  }

  const flush = () => keeper?.flush() ?? Promise.resolve()
  const leave = () => void flush()
  watch(
    () => toValue(ticketId),
    (id) => {
      leave()
      void open(keeperFor(session.uid, id))
    },
    { immediate: true, flush: 'sync' },
  )
  const forget = session.beforeSignOut(flush)
  addEventListener('pagehide', leave)
  onScopeDispose(() => {
    forget()
    removeEventListener('pagehide', leave)
    leave()
  })

  return {
    content,
    keep(next) {
      content.value = next
      keeper?.keep(next)
    },
    clear() {
      content.value = null
      void keeper?.clear()
    },
  }
}
