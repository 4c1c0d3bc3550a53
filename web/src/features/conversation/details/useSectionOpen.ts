import { computed, type WritableComputedRef } from 'vue'
import { usePreferences } from '@/entities/preferences/index.ts'

/** Whether a part of the side panel is open: as it was left last, else as `initially`. */
export function useSectionOpen(name: string, initially: boolean): WritableComputedRef<boolean> {
  const preferences = usePreferences()
  const key = `details.${name}`
  return computed({
    get: () => preferences.shown[key] ?? initially,
    set: (open) => (preferences.shown = { ...preferences.shown, [key]: open }),
  })
}
