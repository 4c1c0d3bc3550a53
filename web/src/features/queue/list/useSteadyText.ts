import { useI18n } from 'vue-i18n'

/** What each text says, by language, key and what is put in. */
const known = new Map<string, string>()

/**
 * Texts that many rows say alike, each put together once a language and not once a row. Only for texts of which there are few: what
 * differs from row to row is `t`'s.
 */
export function useSteadyText(): (key: string, named?: Record<string, string>) => string {
  const { t, locale } = useI18n()
  return (key, named = {}) => {
    const id = [locale.value, key, ...Object.values(named)].join('\n')
    const text = known.get(id) ?? t(key, named)
    known.set(id, text)
    return text
  }
}
