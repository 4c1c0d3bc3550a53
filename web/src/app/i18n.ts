import { createI18n } from 'vue-i18n'

export type Locale = 'en'

const files = import.meta.glob<{ default: object }>('../locales/*/*.json')

/** The desk's texts. Each feature has a file of its own, under its own name: `queue.filter` is `filter` in `queue.json`. */
export const i18n = createI18n({ legacy: false, locale: 'en' as Locale, fallbackLocale: 'en', messages: {} })

const loaded = new Set<string>()

/** Loads the texts of these features, once. */
export async function loadMessages(names: readonly string[], locale: Locale = 'en'): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const path = `../locales/${locale}/${name}.json`
      const load = files[path]
      if (!load || loaded.has(path)) return
      const { default: messages } = await load()
      i18n.global.mergeLocaleMessage(locale, { [name]: messages })
      loaded.add(path)
    }),
  )
}
