import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

type Named = Record<string, string>

/** By the desk's language: what each text says in it. */
const known = new WeakMap<Ref<string>, ComputedRef<Map<string, string>>>()

/**
 * Texts that many rows say alike, each put together once a language and not once a row. Only for texts of which there are few: what
 * differs from row to row is `t`'s.
 */
export function useSteadyText(): (key: string, named?: Named) => string {
  const { t, locale } = useI18n()
  const texts =
    known.get(locale) ??
    computed(() => {
      void locale.value
      return new Map<string, string>()
    })
  known.set(locale, texts)

  return (key, named = {}) => {
    const id = [key, ...Object.values(named)].join('\n')
    const before = texts.value.get(id)
    if (before !== undefined) return before
    const text = t(key, named)
    texts.value.set(id, text)
    return text
  }
}
