import { api } from '@/data/api.ts'

export { ApiError } from '@/data/api.ts'

export interface HelpEntry {
  id: string
  title: string
  locale: string | null
}

export interface HelpIndex {
  deskName: string
  articles: HelpEntry[]
}

export interface HelpArticle {
  deskName: string
  article: HelpEntry & {
    text: string
    /** ISO 8601. */
    updatedAt: string
  }
}

/** What the desk has published, in its order. Rejects with an `ApiError`. */
export const fetchHelpIndex = (signal?: AbortSignal): Promise<HelpIndex> =>
  api('/api/articles', signal ? { signal } : {})

/** A published article. Rejects with an `ApiError`, status 404 when there is none such. */
export const fetchHelpArticle = (id: string, signal?: AbortSignal): Promise<HelpArticle> =>
  api(`/api/articles/${encodeURIComponent(id)}`, signal ? { signal } : {})
