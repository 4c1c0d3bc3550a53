import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatMoment, useNow } from '@/entities/clock/index.ts'
import { snoozeChoices, type SnoozeKind } from './snooze-choices.ts'

export interface NamedSnooze {
  kind: SnoozeKind
  at: Date
  /** "Tomorrow". */
  name: string
  /** The moment in full. */
  moment: string
}

/** What a snooze menu offers now, in words. */
export function useSnoozeChoices(): ComputedRef<NamedSnooze[]> {
  const { t, locale } = useI18n()
  const now = useNow('minute')
  return computed(() =>
    snoozeChoices(new Date(now.value)).map(({ kind, at }) => ({
      kind,
      at,
      name: t(`app.snooze.${kind}`),
      moment: formatMoment(at, locale.value),
    })),
  )
}
