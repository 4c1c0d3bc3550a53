import type { CannedResponse } from '@emberdesk/domain/canned'
import { cannedResponsesQuery } from '@emberdesk/domain/query'
import { defineStore } from 'pinia'
import { markRaw } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { useSession } from '@/entities/session/index.ts'

const useStore = defineStore('cannedResponses', () => {
  const session = useSession()
  return {
    live: markRaw(useLiveQuery<CannedResponse>(() => (session.isAgent ? cannedResponsesQuery() : null))),
  }
})

/** The ready answers by name, live from their first use to the sign-out: one listener, whatever opens and closes. */
export const useCannedResponses = (): LiveQuery<CannedResponse> => useStore().live
