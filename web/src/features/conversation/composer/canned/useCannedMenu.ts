import { searchCanned } from '@emberdesk/domain/canned'
import { useI18n } from 'vue-i18n'
import { languageName } from '@/ui/language.ts'
import type { SuggestionContext, SuggestionEntry, SuggestionSource } from '../editor/suggestion-source.ts'
import { useCannedFilling, type CannedFilling } from './useCannedFilling.ts'

/** Canned responses behind `/`, found by shortcut, name and text, filled in for the ticket in the customer's language. */
export function useCannedMenu(
  { ticket }: Pick<SuggestionContext, 'ticket'>,
  filling: CannedFilling = useCannedFilling(ticket),
): SuggestionSource {
  const { locale } = useI18n()
  const { offered, ask, fill } = filling

  return (query) => {
    // Not while somebody computes from it.
    queueMicrotask(ask)
    return searchCanned(offered.value, query).flatMap((response): SuggestionEntry[] => {
      const filled = fill(response)
      if (!filled) return []
      const { name, shortcut } = response
      // The customer's language goes without saying.
      const hint = [shortcut && `/${shortcut}`, !filled.wanted && languageName(filled.locale, locale.value)]
      return [
        {
          id: `canned-${response.id}`,
          title: name,
          hint: hint.filter(Boolean).join(' · '),
          preview: filled.text,
          insert: () => ({ html: filled.html }),
        },
      ]
    })
  }
}
