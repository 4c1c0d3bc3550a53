/** The languages of the desk, each with its own name for itself. */
export const locales = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  uk: 'Українська',
  ar: 'العربية',
} as const

export type Locale = keyof typeof locales

export const isLocale = (name: unknown): name is Locale =>
  typeof name === 'string' && Object.hasOwn(locales, name)

/** The way a language is written. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

/** The first of the offered languages that a browser asks for (in order, `de-AT`, `en` …); else English. */
export function pickLocale(asked: readonly string[], offered: readonly Locale[]): Locale {
  const isOffered = (tag: string): tag is Locale => (offered as readonly string[]).includes(tag)
  return asked.map((tag) => tag.split('-')[0]!.toLowerCase()).find(isOffered) ?? 'en'
}
