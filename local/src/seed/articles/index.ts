import type { ArticleWithId } from '@emberdesk/domain/article'
import { english } from './english.ts'
import { otherLanguages } from './other-languages.ts'

/** The demo company's knowledge base. */
export const articles = (now: Date): ArticleWithId[] =>
  [...english, ...otherLanguages].map(({ id, locale, title, text, tags, draft }, index) => ({
    id,
    locale,
    title,
    text,
    tags: [...tags],
    published: !draft,
    order: index + 1,
    createdAt: now,
    updatedAt: now,
    updatedBy: 'mara',
  }))
