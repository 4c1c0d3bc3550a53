import { defineStore } from 'pinia'
import { computed, ref, watchEffect, type Ref, type WritableComputedRef } from 'vue'
import { keptPreferences } from './kept-preferences.ts'
import { defaultPreferences, preferenceNames, type PreferenceName, type Preferences } from './preferences.ts'
import { readPreference } from './read-preference.ts'

/** Follows a media query for as long as the page lives. */
function useMedia(query: string): Readonly<Ref<boolean>> {
  const media = matchMedia(query)
  const matches = ref(media.matches)
  media.addEventListener('change', (event) => (matches.value = event.matches))
  return matches
}

type Fields = { [Name in PreferenceName]: WritableComputedRef<Preferences[Name]> }

/** How this person likes the desk: kept on this machine at once; `usePreferencesSync` carries it to the others. */
export const usePreferences = defineStore('preferences', () => {
  const { kept, keep } = keptPreferences()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const systemContrast = useMedia('(prefers-contrast: more)')
  const unsent = computed(() => preferenceNames.filter((name) => kept.value.unsent?.includes(name)))

  function valueOf<Name extends PreferenceName>(name: Name): Preferences[Name] {
    return readPreference(name, kept.value[name]) ?? defaultPreferences[name]
  }

  function set<Name extends PreferenceName>(name: Name, value: Preferences[Name]): void {
    keep({ ...kept.value, [name]: value, unsent: [...new Set([...unsent.value, name])] })
  }

  const field = <Name extends PreferenceName>(name: Name) =>
    computed({ get: () => valueOf(name), set: (value) => set(name, value) })
  const fields = Object.fromEntries(preferenceNames.map((name) => [name, field(name)])) as Fields

  /** From now on they are this person's; what somebody else left here is dropped. */
  function claim(owner: string): void {
    const { owner: before } = kept.value
    if (before === owner) return
    const found = preferenceNames.filter((name) => name in kept.value)
    keep(before === undefined ? { ...kept.value, owner, unsent: found } : { owner })
  }

  /** Takes over what the server has, but for what was changed here and waits to be sent. */
  function adopt(stored: Readonly<Record<string, unknown>>): void {
    const known = preferenceNames.filter((name) => name in stored && !unsent.value.includes(name))
    const changed = known.filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(kept.value[name]))
    if (!changed.length) return
    keep({ ...kept.value, ...Object.fromEntries(changed.map((name) => [name, stored[name]])) })
  }

  /** The server has these as they are here. */
  function sent(names: readonly PreferenceName[]): void {
    if (names.length) keep({ ...kept.value, unsent: unsent.value.filter((name) => !names.includes(name)) })
  }

  /** Only the conversation: every pane beside it is put away for a while, whatever is remembered about it. */
  const focusMode = ref(false)

  watchEffect(() => {
    const { dataset } = document.documentElement
    if (fields.theme.value === 'system') delete dataset.theme
    else dataset.theme = fields.theme.value
    if (fields.contrast.value === 'high' || systemContrast.value) dataset.contrast = 'high'
    else delete dataset.contrast
    if (fields.density.value === 'compact') dataset.density = 'compact'
    else delete dataset.density
  })

  return {
    ...fields,
    /** Whether the page is dark now, whoever decided it. */
    isDark: computed(() =>
      fields.theme.value === 'system' ? systemDark.value : fields.theme.value === 'dark',
    ),
    focusMode,
    valueOf,
    set,
    unsent,
    claim,
    adopt,
    sent,
  }
})
