import { useLocalStorage, usePreferredDark } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, watchEffect } from 'vue'

export type Theme = 'system' | 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

export interface Preferences {
  theme: Theme
  density: Density
  /** Widths of the panes in pixels, by the pane's name. */
  panes: Record<string, number>
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  shortcuts: boolean
}

const defaults: Preferences = { theme: 'system', density: 'comfortable', panes: {}, shortcuts: true }

/** How this person likes the desk, kept on this machine. `appearance.js` reads the same entry before the first paint. */
export const usePreferences = defineStore('preferences', () => {
  const kept = useLocalStorage<Preferences>('emberdesk.preferences', defaults, { mergeDefaults: true })
  const systemDark = usePreferredDark()

  const field = <Name extends keyof Preferences>(name: Name) =>
    computed({ get: () => kept.value[name], set: (value: Preferences[Name]) => (kept.value[name] = value) })

  const theme = field('theme')
  const density = field('density')

  watchEffect(() => {
    const { dataset } = document.documentElement
    if (theme.value === 'system') delete dataset.theme
    else dataset.theme = theme.value
    if (density.value === 'compact') dataset.density = 'compact'
    else delete dataset.density
  })

  return {
    theme,
    density,
    panes: field('panes'),
    shortcuts: field('shortcuts'),
    /** Whether the page is dark now, whoever decided it. */
    isDark: computed(() => (theme.value === 'system' ? systemDark.value : theme.value === 'dark')),
  }
})
