import type { ArticleWithId } from '@emberdesk/domain/article'
import type { ArticleReader, Help } from '../adapters/article-reader.ts'
import { requireId } from './access.ts'
import type { Handler } from './call.ts'
import { notFound } from './errors.ts'
import { HttpError } from './http-error.ts'

export interface ArticleDependencies {
  /** Kept for a minute, so that a busy day costs no more reads than a quiet one. */
  help: ArticleReader['readHelp']
  readArticle: ArticleReader['readArticle']
}

/** As many as the query of the published ones brings: there may be more. */
const FULL = 100
/** Hosting and browsers may keep it as long as we do. */
const headers = { 'Cache-Control': 'public, max-age=60' }

const entryOf = ({ id, title, locale }: ArticleWithId) => ({ id, title, locale })

async function neededHelp(help: ArticleDependencies['help']): Promise<Help> {
  const found = await help()
  if (found) return found
  throw new HttpError(503, 'not_set_up', 'This desk is not set up yet. Please come back later.')
}

/** `GET /api/articles`: titles of what is published, in the desk's order, 100 at most. */
export function listArticles({ help }: ArticleDependencies): Handler {
  return async () => {
    const { deskName, articles } = await neededHelp(help)
    return { status: 200, headers, json: { deskName, articles: articles.map(entryOf) } }
  }
}

/** `GET /api/articles/{articleId}`: a published article as plain text. A draft looks like none at all. */
export function showArticle({ help, readArticle }: ArticleDependencies): Handler {
  return async ({ params }) => {
    const id = requireId(params['articleId'])
    const { deskName, articles } = await neededHelp(help)
    const kept = articles.find((each) => each.id === id)
    const article = kept ?? (articles.length >= FULL ? await readArticle(id) : null)
    if (!article?.published) throw notFound()
    const { text, updatedAt } = article
    const json = { deskName, article: { ...entryOf(article), text, updatedAt: updatedAt.toISOString() } }
    return { status: 200, headers, json }
  }
}
