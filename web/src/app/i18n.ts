import { createI18n } from 'vue-i18n'
import { directionOf, type Locale } from '@/entities/preferences/index.ts'
import { pluralRules } from './plural-rules.ts'

const files = import.meta.glob<{ default: object }>('../locales/*/*.json')

/** The desk's texts. Each feature has a file of its own, under its own name: `queue.filter` is `filter` in `queue.json`. */
export const i18n = createI18n<false>({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: {},
  pluralRules,
})
const global = i18n.global

const asked = new Set<string>()
const loading = new Map<string, Promise<void>>()

async function load(path: string, locale: Locale, name: string): Promise<void> {
  const { default: messages } = await files[path]!()
  global.mergeLocaleMessage(locale, { [name]: messages })
}

/** Loads the texts of these features in the language of the page, once; English where there are none in it. */
export async function loadMessages(
  names: readonly string[],
  locale = global.locale.value as Locale,
): Promise<void> {
  await Promise.all(
    names.map((name) => {
      asked.add(name)
      const own = `../locales/${locale}/${name}.json`
      const [path, language] =
        own in files ? ([own, locale] as const) : ([`../locales/en/${name}.json`, 'en'] as const)
      if (!(path in files)) return
      const going = loading.get(path) ?? load(path, language, name)
      loading.set(path, going)
      going.catch(() => loading.delete(path))
      return going
    }),
  )
}

let wanted: Locale = 'en'

/** Turns the page to a language: its texts first, then everything at once. The last one asked for wins. */
export async function setLocale(locale: Locale): Promise<void> {
  wanted = locale
  await loadMessages([...asked], locale)
  if (wanted !== locale) return
  global.locale.value = locale
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}
