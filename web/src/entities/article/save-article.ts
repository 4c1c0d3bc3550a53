import type { Article, ArticleWithId } from '@emberdesk/domain/article'
import { collections } from '@emberdesk/domain/paths'
import { SERVER_TIME, write } from '@/data/write.ts'

export type ArticleFields = Pick<Article, 'title' | 'text' | 'published' | 'locale'>

const pathOf = (id: string) => `${collections.articles}/${id}`
const now = (uid: string) => ({ updatedAt: SERVER_TIME, updatedBy: uid })
const only = ({ title, text, published, locale }: ArticleFields) => ({ title, text, published, locale })

/** Adds an article behind the others (`order`). Rejects with a `WriteError`. */
export function addArticle(id: string, fields: ArticleFields, order: number, uid: string): Promise<void> {
  const data = { ...only(fields), tags: [], order, createdAt: SERVER_TIME, ...now(uid) }
  return write({ kind: 'set', path: pathOf(id), data })
}

/** Changes an article. Rejects with a `WriteError`. */
export function changeArticle(id: string, fields: ArticleFields, uid: string): Promise<void> {
  return write({ kind: 'update', path: pathOf(id), data: { ...only(fields), ...now(uid) } })
}

/** Deletes an article, for leads. `undo` puts it back as it was. */
export function deleteArticle(
  article: ArticleWithId,
  uid: string,
): { saved: Promise<void>; undo: () => Promise<void> } {
  const { tags, order, createdAt } = article
  const data = { ...only(article), tags, order, createdAt, ...now(uid) }
  return {
    saved: write({ kind: 'delete', path: pathOf(article.id) }),
    undo: () => write({ kind: 'set', path: pathOf(article.id), data }),
  }
}
