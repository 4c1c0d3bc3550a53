import type { AgentState, SeenMark } from '@emberdesk/domain/agent-state'
import { agentStatePath } from '@emberdesk/domain/paths'
import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { useLiveDoc } from '@/data/useLiveDoc.ts'
import { SERVER_TIME, writeAside } from '@/data/write.ts'
import { useSession } from '@/entities/session/index.ts'
import { createStateKeeper } from './state-keeper.ts'
import { keepUnsent, takeUnsent } from './unsent-marks.ts'

/** What I have seen and like, on all my devices: one listener for the page, writes gathered into few. */
export const useAgentState = defineStore('agentState', () => {
  const session = useSession()
  const path = computed(() => (session.isAgent ? agentStatePath(session.uid) : null))
  const { doc, synced } = useLiveDoc<AgentState>(path)
  const noMarks: Readonly<Record<string, SeenMark>> = {}
  const seen = computed(() => doc.value?.seen ?? noMarks)

  const keeper = createStateKeeper({
    stored: () => ({ seen: seen.value }),
    async write(change) {
      if (path.value === null) return
      await writeAside({ kind: 'merge', path: path.value, data: { ...change, updatedAt: SERVER_TIME } })
    },
  })

  /** The page may not come back: what is on its way is noted here, until the server has it. */
  async function leave(): Promise<void> {
    const { uid } = session
    if (!uid) return
    keepUnsent(localStorage, uid, keeper.everyUnconfirmed())
    await keeper.flush()
    keepUnsent(localStorage, uid, keeper.everyUnconfirmed())
  }

  watch(
    () => session.uid,
    (uid) => {
      keeper.forget()
      if (!uid) return
      for (const [id, mark] of Object.entries(takeUnsent(localStorage, uid))) keeper.mark(id, mark)
    },
    { immediate: true },
  )
  session.beforeSignOut(leave)
  useEventListener(window, 'pagehide', () => void leave())
  useEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') void leave()
  })

  return {
    /** The server has answered, so that a missing mark means unread. */
    synced,
    /** The preferences as the server has them; null until that is known, and while a change of ours is on its way. */
    confirmedPrefs: computed(() => (synced.value && !doc.value?.pending ? (doc.value?.prefs ?? {}) : null)),
    /** Another object whenever any mark has changed: for those who look at many at once. */
    marks: computed(() => [synced.value, seen.value, keeper.everyUnconfirmed()]),
    /** The newest mark of a ticket, sent or not. */
    markOf: (ticketId: string): SeenMark | undefined => keeper.unconfirmed(ticketId) ?? seen.value[ticketId],
    mark: keeper.mark,
    prefer: keeper.prefer,
    flush: keeper.flush,
  }
})
