import { locales, type Locale } from '@/entities/preferences/index.ts'

/** The forms that a counted text has in each language, in the order in which they stand between its bars. */
export const pluralForms: Record<Locale, readonly Intl.LDMLPluralRule[]> = {
  en: ['one', 'other'],
  de: ['one', 'other'],
  fr: ['one', 'other'],
  es: ['one', 'other'],
  uk: ['one', 'few', 'many'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
}

/**
 * Which of the forms of a text counts `n` things. One form more than the language has: the first is for none at all.
 * Categories without a form of their own, such as fractions in Ukrainian and millions in French, take the last.
 */
export function pluralIndex(locale: Locale, n: number, choices: number): number {
  const forms = pluralForms[locale]
  const hasNone = choices > forms.length
  if (hasNone && n === 0) return 0
  const form = forms.indexOf(new Intl.PluralRules(locale).select(n))
  const index = form < 0 ? forms.length - 1 : form
  return Math.min(index + (hasNone ? 1 : 0), choices - 1)
}

/** The same as vue-i18n wants it. */
export const pluralRules = Object.fromEntries(
  (Object.keys(locales) as Locale[]).map((locale) => [
    locale,
    (n: number, choices: number) => pluralIndex(locale, n, choices),
  ]),
)
