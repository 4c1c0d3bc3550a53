const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Name of a language in the reader's own, such as "German" for `de`; the tag itself where nobody knows one. */
export function languageName(tag: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  } catch {
    return tag
  }
}

/** Writing direction of a text in this language; `auto` when the language is not known. */
export function textDirection(tag: string | null | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!tag) return 'auto'
  return RIGHT_TO_LEFT.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/** Languages to write in, by tag. */
export const languageTags: readonly string[] = [
  ...['ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu'],
  ...[
    'id',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'nb',
    'nl',
    'pl',
    'pt',
    'pt-BR',
    'ro',
    'ru',
    'sk',
    'sl',
    'sr',
    'sv',
  ],
  ...['th', 'tr', 'uk', 'vi', 'zh-Hans', 'zh-Hant'],
]
