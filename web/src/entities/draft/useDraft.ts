import type { Draft } from '@emberdesk/domain/draft'
import { draftPath } from '@emberdesk/domain/paths'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { useLiveDoc } from '@/data/useLiveDoc.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { contentOf, type DraftContent } from './draft-content.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { draftPage as page } from './draft-page.ts'
import { draftRemote } from './draft-remote.ts'
import { draftKey } from './stored-drafts.ts'

/** A draft that was just stored may be missing for a moment in what is heard: only one that stays away was sent or discarded elsewhere. */
const GONE_MS = 2_000

export interface TicketDraft {
  /** What was typed and not sent; null when there is nothing. Set by `keep`, and when a draft is found or changed on another page. */
  content: Readonly<ShallowRef<DraftContent | null>>
  /** What another page of mine made of it while it was changed here too; nothing is stored until `settle`. */
  other: Readonly<ShallowRef<DraftContent | null>>
  /** Keeps it: on this machine at once, on the server after 2 s of quiet. Empty content removes the draft. */
  keep: (content: DraftContent) => void
  /** The author has chosen between `other` and his own; `keep` what he chose. */
  settle: () => void
  /** Forgets the draft, once the answer is stored: call it when `saved` of `sendReply` has resolved, not before. */
  clear: () => void
}

/** My draft for a ticket: there again after a reload, and on another machine while it is written. One instance a ticket. */
export function useDraft(ticket: () => Pick<TicketWithId, 'id' | 'departmentId'>): TicketDraft {
  const session = useSession()
  const { me } = useAgents()
  const { uid } = session
  const { id: ticketId } = ticket()
  const owner = () => ({
    ...{ uid, ticketId, departmentId: ticket().departmentId },
    name: (me.value?.name ?? session.name).slice(0, 100),
  })
  const remote = draftRemote(owner, page)
  const keeper = createDraftKeeper(draftKey(uid, ticketId), {
    page,
    local: localStorage,
    remote,
    now: serverNow,
  })
  const content = shallowRef<DraftContent | null>(keeper.content())
  const other = shallowRef<DraftContent | null>(null)

  let gone: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(gone))

  const { doc, synced } = useLiveDoc<Draft>(() => draftPath(uid, ticketId))
  watch(
    [doc, synced],
    ([stored, isSynced]) => {
      clearTimeout(gone)
      if (stored) hear(stored)
      else if (isSynced && content.value) gone = setTimeout(() => hear(null), GONE_MS)
      else if (isSynced) hear(null)
    },
    { immediate: true, flush: 'sync' },
  )

  function hear(stored: Draft | null): void {
    const heard = keeper.hear(
      stored && {
        ...contentOf({ ...stored, html: stored.html ?? '' }),
        savedAt: stored.updatedAt.getTime(),
        page: stored.page,
      },
    )
    if (heard.kind === 'take') content.value = heard.content
    if (heard.kind === 'ask') other.value = heard.content
    else if (heard.kind === 'take' || !stored) other.value = null
  }

  const flush = () => keeper.flush()
  const leave = () => void flush().then(remote.leave)
  const forget = session.beforeSignOut(flush)
  addEventListener('pagehide', leave)
  onScopeDispose(() => {
    forget()
    removeEventListener('pagehide', leave)
    leave()
  })

  return {
    content,
    other,
    keep(next) {
      content.value = next
      keeper.keep(next)
    },
    settle() {
      other.value = null
      keeper.settle()
    },
    clear() {
      content.value = null
      void keeper.clear()
    },
  }
}
