import type { CannedResponse, CannedText } from './schema.ts'

export interface ChosenText {
  locale: string
  text: CannedText
  /** It is in one of the wanted languages, be it another country's form of it. */
  wanted: boolean
}

const baseOf = (tag: string) => tag.toLowerCase().split('-')[0] ?? ''

/**
 * The text in the first of the wanted languages that there is: the very tag, then another form of the language (`pt` for `pt-BR` and
 * the other way round), then the response's default. Null only for a response without any text.
 */
export function chooseText(
  { texts, defaultLocale }: Pick<CannedResponse, 'texts' | 'defaultLocale'>,
  wanted: readonly string[],
): ChosenText | null {
  const tags = Object.keys(texts).sort()
  const find = (tag: string) =>
    tags.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    tags.find((one) => one.toLowerCase() === baseOf(tag)) ??
    tags.find((one) => baseOf(one) === baseOf(tag))
  for (const tag of wanted) {
    const locale = find(tag)
    const text = locale === undefined ? undefined : texts[locale]
    if (locale !== undefined && text) return { locale, text, wanted: true }
  }
  const locale = Object.hasOwn(texts, defaultLocale) ? defaultLocale : tags[0]
  const text = locale === undefined ? undefined : texts[locale]
  return locale !== undefined && text ? { locale, text, wanted: false } : null
}
