import type { Article } from '@emberdesk/domain/article'
import { articlesQuery } from '@emberdesk/domain/query'
import { defineStore } from 'pinia'
import { markRaw, ref } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { useSession } from '@/entities/session/index.ts'

const useStore = defineStore('articles', () => {
  const session = useSession()
  const asked = ref(false)
  const live = useLiveQuery<Article>(() => (asked.value && session.isAgent ? articlesQuery() : null))
  return { live: markRaw(live), ask: () => void (asked.value = true) }
})

/** The articles by title, drafts too, live from now to the sign-out. */
export function useArticles(): LiveQuery<Article> {
  const { live, ask } = useStore()
  ask()
  return live
}

/** The same, once `ask` was called: for what most people open without needing it. */
export function useArticlesOnDemand(): { live: LiveQuery<Article>; ask: () => void } {
  const { live, ask } = useStore()
  return { live, ask }
}
