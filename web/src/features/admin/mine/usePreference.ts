import { computed, type WritableComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePreferences, type PreferenceName, type Preferences } from '@/entities/preferences/index.ts'
import { toast } from '@/ui/toast.ts'

/** A setting that holds from the moment it is changed, and can be taken back. `name` is said in the toast. */
export function usePreference<Name extends PreferenceName>(
  field: Name,
  name: () => string,
): WritableComputedRef<Preferences[Name]> {
  const { t } = useI18n()
  const preferences = usePreferences()
  const put = (value: Preferences[Name]) => preferences.set(field, value)

  return computed({
    get: () => preferences.valueOf(field),
    set(value) {
      const before = preferences.valueOf(field)
      if (JSON.stringify(before) === JSON.stringify(value)) return
      put(value)
      toast({
        id: 'mine',
        text: t('admin.mine.changed', { name: name() }),
        action: { label: t('admin.undo'), run: () => put(before) },
      })
    },
  })
}
