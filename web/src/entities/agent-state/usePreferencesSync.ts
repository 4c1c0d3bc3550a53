import { watch } from 'vue'
import { usePreferences } from '@/entities/preferences/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useAgentState } from './useAgentState.ts'

/** Carries my preferences to my other devices and theirs to this one. Called once, by the frame of the agents' pages. */
export function usePreferencesSync(): void {
  const session = useSession()
  const state = useAgentState()
  const preferences = usePreferences()

  watch(
    () => session.uid,
    (uid) => uid && preferences.claim(uid),
    { immediate: true },
  )

  watch(
    () => state.confirmedPrefs,
    (stored) => {
      if (!stored) return
      const same = (name: keyof typeof stored & string, value: unknown) =>
        JSON.stringify(stored[name]) === JSON.stringify(value)
      preferences.sent(preferences.unsent.filter((name) => same(name, preferences.valueOf(name))))
      preferences.adopt(stored)
    },
    { immediate: true },
  )

  watch(
    () => Object.fromEntries(preferences.unsent.map((name) => [name, preferences.valueOf(name)])),
    (waiting, before = {}) => {
      for (const [name, value] of Object.entries(waiting)) {
        if (JSON.stringify(before[name]) !== JSON.stringify(value)) state.prefer(name, value)
      }
    },
    { immediate: true },
  )
}
