import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

const names = ['label', 'pick', 'until', 'snooze', 'wake', 'past'] as const
export type SnoozeTexts = Record<(typeof names)[number] | 'close', string>

/** The texts of a `SnoozeMenu`, the same in the list and in the ticket. */
export function useSnoozeTexts(): ComputedRef<SnoozeTexts> {
  const { t } = useI18n()
  return computed(() => ({
    ...(Object.fromEntries(names.map((name) => [name, t(`app.snooze.${name}`)])) as Record<
      (typeof names)[number],
      string
    >),
    close: t('app.close'),
  }))
}
