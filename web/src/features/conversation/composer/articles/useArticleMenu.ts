import { escapeHtml } from '@emberdesk/domain/mail-out'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useArticlesOnDemand } from '@/entities/article/index.ts'
import { languageName } from '@/ui/language.ts'
import { matchOptions } from '@/ui/option.ts'
import { useReplyLanguage } from '../canned/useReplyLanguage.ts'
import type { SuggestionContext, SuggestionSource } from '../editor/suggestion-source.ts'

const PREVIEW_CHARS = 600

const baseOf = (tag: string | null) => tag?.toLowerCase().split('-')[0]

/** Where customers read an article. */
export const articleAddress = (id: string) => `${location.origin}/help/${encodeURIComponent(id)}`

/** Published articles to link to; those in the customer's language first. */
export function useArticleMenu({ ticket }: Pick<SuggestionContext, 'ticket'>): SuggestionSource {
  const { locale } = useI18n()
  const { live, ask } = useArticlesOnDemand()
  const { language } = useReplyLanguage(ticket)

  const published = computed(() => {
    const fits = (tag: string | null) => (tag === null || baseOf(tag) === baseOf(language.value) ? 0 : 1)
    return live.rows.value
      .filter((article) => article.published)
      .toSorted((a, b) => fits(a.locale) - fits(b.locale) || a.order - b.order)
  })
  const options = computed(() =>
    published.value.map(({ id, title, text }) => ({ value: id, label: title, keywords: text })),
  )

  return (query) => {
    // Not while somebody computes from it.
    queueMicrotask(ask)
    return matchOptions(options.value, query).flatMap(({ value }) => {
      const article = published.value.find(({ id }) => id === value)
      if (!article) return []
      const { id, title, locale: tag } = article
      const text = article.text.replace(/^## +/gm, '')
      const link = `<a href="${escapeHtml(articleAddress(id))}">${escapeHtml(title)}</a>`
      return [
        {
          id: `article-${id}`,
          title,
          hint: tag ? languageName(tag, locale.value) : '',
          preview: text.length > PREVIEW_CHARS ? `${text.slice(0, PREVIEW_CHARS)}…` : text,
          insert: () => ({ html: link }),
        },
      ]
    })
  }
}
