import type { CannedResponse } from '@emberdesk/domain/canned'
import { cannedResponsesQuery } from '@emberdesk/domain/query'
import { defineStore } from 'pinia'
import { markRaw, ref } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { useSession } from '@/entities/session/index.ts'

const useStore = defineStore('cannedResponses', () => {
  const session = useSession()
  const asked = ref(false)
  const live = useLiveQuery<CannedResponse>(() =>
    asked.value && session.isAgent ? cannedResponsesQuery() : null,
  )
  return { live: markRaw(live), ask: () => void (asked.value = true) }
})

/** The ready answers by name, live from now to the sign-out: one listener, whatever opens and closes. */
export function useCannedResponses(): LiveQuery<CannedResponse> {
  const { live, ask } = useStore()
  ask()
  return live
}

/** The same, once `ask` was called: for what most people open without needing it. */
export function useCannedOnDemand(): { live: LiveQuery<CannedResponse>; ask: () => void } {
  const { live, ask } = useStore()
  return { live, ask }
}
