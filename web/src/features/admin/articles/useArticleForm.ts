import type { ArticleWithId } from '@emberdesk/domain/article'
import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { addArticle, changeArticle, type ArticleFields } from '@/entities/article/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { randomId } from '@/entities/ticket/index.ts'
import { useKeptForm } from '../useKeptForm.ts'

const MOST_TITLE = 200
const MOST_TEXT = 100_000

/** An article as a form, or a new one (`article` undefined) that goes behind the others. */
export function useArticleForm(
  article: ArticleWithId | undefined,
  others: () => readonly ArticleWithId[],
  language: string,
) {
  const { t } = useI18n()
  const session = useSession()
  const fields = reactive({
    title: article?.title ?? '',
    text: article?.text ?? '',
    published: article?.published ?? false,
    /** Empty for none in particular. */
    locale: article ? (article.locale ?? '') : language,
  })
  const kept = useKeptForm(`${session.uid}.article.${article?.id ?? 'new'}`, fields)
  const errors = ref<{ title?: string; text?: string }>({})
  const problem = ref('')
  const busy = ref(false)

  function faults(): typeof errors.value {
    const title = fields.title.trim()
    const isEmpty = fields.published && !fields.text.trim()
    return {
      ...(title && title.length <= MOST_TITLE ? {} : { title: t('admin.articles.faults.title') }),
      ...(fields.text.length > MOST_TEXT ? { text: t('admin.articles.faults.tooLong') } : {}),
      ...(isEmpty ? { text: t('admin.articles.faults.empty') } : {}),
    }
  }

  /** Looks again at what is marked, as it is mended. */
  function check() {
    const marked = Object.keys(errors.value)
    if (!marked.length) return
    errors.value = Object.fromEntries(Object.entries(faults()).filter(([name]) => marked.includes(name)))
  }

  /** Null when it was not saved; then `errors` or `problem` says why. */
  async function save(): Promise<ArticleFields | null> {
    errors.value = faults()
    problem.value = ''
    if (Object.keys(errors.value).length || busy.value) return null
    busy.value = true
    const { text, published, locale } = fields
    const given = { title: fields.title.trim(), text, published, locale: locale || null }
    try {
      const order = Math.max(0, ...others().map((each) => each.order)) + 1
      await (article
        ? changeArticle(article.id, given, session.uid)
        : addArticle(randomId(), given, order, session.uid))
      kept.forget()
      return given
    } catch {
      problem.value = t('admin.notSaved')
      return null
    } finally {
      busy.value = false
    }
  }

  return { fields, kept, errors, problem, busy, check, save }
}
