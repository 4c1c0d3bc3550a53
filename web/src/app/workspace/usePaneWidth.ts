import { computed, type WritableComputedRef } from 'vue'
import { usePreferences } from '@/entities/preferences/index.ts'

/** Width of a pane in CSS pixels, remembered on this machine. */
export function usePaneWidth(pane: string, initial: number): WritableComputedRef<number> {
  const preferences = usePreferences()
  return computed({
    get: () => preferences.panes[pane] ?? initial,
    set: (width) => (preferences.panes = { ...preferences.panes, [pane]: width }),
  })
}
