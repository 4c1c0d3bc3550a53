import { collections } from '../paths/paths.ts'
import type { QuerySpec } from './spec.ts'

function list(
  name: string,
  path: string,
  where: QuerySpec['where'],
  orderBy: QuerySpec['orderBy'],
): QuerySpec {
  return { name, path, group: false, where, orderBy, limit: 100 }
}

/** Ready answers by name, for agents. */
export const cannedResponsesQuery = (): QuerySpec =>
  list('cannedResponses', collections.cannedResponses, [], [['name', 'asc']])

/** Every article by title, drafts too, for agents. */
export const articlesQuery = (): QuerySpec => list('articles', collections.articles, [], [['title', 'asc']])

/** What everybody may read, in the desk's order. */
export const publishedArticlesQuery = (): QuerySpec =>
  list('publishedArticles', collections.articles, [['published', '==', true]], [['order', 'asc']])
