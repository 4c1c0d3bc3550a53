import { locales, pickLocale, type Locale } from './locale.ts'

const texts = import.meta.glob('../../locales/*/app.json')

/** The languages whose texts are there. */
export const offeredLocales: readonly Locale[] = (Object.keys(locales) as Locale[]).filter(
  (locale) => `../../locales/${locale}/app.json` in texts,
)

/** The language for somebody who has chosen this one, or none: then what the browser asks for, as far as we have it. */
export function localeFor(chosen: Locale | null): Locale {
  const asks = [...(chosen ? [chosen] : []), ...navigator.languages]
  return pickLocale(asks, offeredLocales)
}
