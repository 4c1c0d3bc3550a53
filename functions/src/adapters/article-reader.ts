import { articleSchema, type ArticleWithId } from '@emberdesk/domain/article'
import { collections } from '@emberdesk/domain/paths'
import { publishedArticlesQuery } from '@emberdesk/domain/query'
import { publicSettingsSchema } from '@emberdesk/domain/settings'
import { readDocument } from './documents.ts'
import { runQuery } from './queries.ts'

export interface Help {
  deskName: string
  /** Published ones in the desk's order, 100 at most. */
  articles: ArticleWithId[]
}

/** Where published articles come from. */
export interface ArticleReader {
  /** Null while the desk is not set up. */
  readHelp(): Promise<Help | null>
  /** A single article, published or not; null when there is none. */
  readArticle(id: string): Promise<ArticleWithId | null>
}

/** One read for each article, one more for the desk's name. */
export const firestoreArticles: ArticleReader = {
  async readHelp() {
    const [general, rows] = await Promise.all([
      readDocument('settings/public', publicSettingsSchema),
      runQuery(publishedArticlesQuery(), articleSchema),
    ])
    return general && { deskName: general.deskName, articles: rows.map(({ id, data }) => ({ ...data, id })) }
  },
  async readArticle(id) {
    const article = await readDocument(`${collections.articles}/${id}`, articleSchema)
    return article && { ...article, id }
  },
}
