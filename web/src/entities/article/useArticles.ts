import type { Article } from '@emberdesk/domain/article'
import { articlesQuery } from '@emberdesk/domain/query'
import { defineStore } from 'pinia'
import { markRaw } from 'vue'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'
import { useSession } from '@/entities/session/index.ts'

const useStore = defineStore('articles', () => {
  const session = useSession()
  return { live: markRaw(useLiveQuery<Article>(() => (session.isAgent ? articlesQuery() : null))) }
})

/** The articles by title, drafts too, live from their first use to the sign-out. */
export const useArticles = (): LiveQuery<Article> => useStore().live
