import { isLocale, pickLocale, type Locale } from './locale.ts'

const texts = import.meta.glob('../../locales/*/app.json')

/** The languages whose texts are there, English first, then by their own names. */
export const offeredLocales: readonly Locale[] = Object.keys(texts)
  .map((path) => path.split('/').at(-2))
  .filter(isLocale)
  .sort((a, b) => Number(b === 'en') - Number(a === 'en'))

/** The language for somebody who has chosen this one, or none: then what the browser asks for, as far as we have it. */
export function localeFor(chosen: Locale | null): Locale {
  const asks = [...(chosen ? [chosen] : []), ...navigator.languages]
  return pickLocale(asks, offeredLocales)
}
