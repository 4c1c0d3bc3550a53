import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatMoment, useNow } from '@/entities/clock/index.ts'
import { laterChoices, type LaterKind } from './later-choices.ts'

export interface NamedLater {
  kind: LaterKind
  at: Date
  /** "Tomorrow morning". */
  name: string
  /** The moment in full. */
  moment: string
}

/** When a reply can go out later, in words. */
export function useLaterChoices(): ComputedRef<NamedLater[]> {
  const { t, locale } = useI18n()
  const now = useNow('minute')
  return computed(() =>
    laterChoices(new Date(now.value)).map(({ kind, at }) => ({
      ...{ kind, at, name: t(`conversation.send.at.${kind}`) },
      moment: formatMoment(at, locale.value),
    })),
  )
}
