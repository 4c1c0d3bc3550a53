import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { directionOf, pickLocale } from './locale.ts'
import { defaultPreferences, preferenceNames } from './preferences.ts'
import { readPreference } from './read-preference.ts'
import { usePreferences } from './store.ts'

const KEY = 'emberdesk.preferences'
const kept = () => JSON.parse(localStorage.getItem(KEY)!) as Record<string, unknown>
const start = (stored?: object) => {
  if (stored) localStorage.setItem(KEY, JSON.stringify(stored))
  setActivePinia(createPinia())
  return usePreferences()
}

describe('readPreference', () => {
  it.each(preferenceNames)('takes the default of %s', (name) => {
    expect(readPreference(name, defaultPreferences[name])).toEqual(defaultPreferences[name])
  })

  it.each([
    ['theme', 'dark', true],
    ['theme', 'pink', false],
    ['locale', 'uk', true],
    ['locale', 'tlh', false],
    ['locale', 'toString', false],
    ['undoSeconds', 30, true],
    ['undoSeconds', 31, false],
    ['undoSeconds', 2.5, false],
    ['undoSeconds', '5', false],
    ['panes', { list: 400 }, true],
    ['panes', { list: null }, false],
    ['panes', [400], false],
    ['keys', { 'ticket.reply': ['r', 'g r'] }, true],
    ['keys', { 'ticket.reply': 'r' }, false],
    ['notifications', { desktop: true }, false],
  ] as const)('%s: %j', (name, value, isFine) => {
    expect(readPreference(name, value)).toEqual(isFine ? value : undefined)
  })
})

describe('usePreferences', () => {
  beforeEach(() => {
    localStorage.clear()
    for (const name of ['theme', 'contrast', 'density']) delete document.documentElement.dataset[name]
  })

  it('starts with what this machine remembers, and with the default where that is no good', () => {
    const preferences = start({ theme: 'dark', density: 'huge', undoSeconds: 12 })
    expect(preferences.theme).toBe('dark')
    expect(preferences.density).toBe('comfortable')
    expect(preferences.undoSeconds).toBe(12)
    expect(preferences.unsent).toEqual([])
  })

  it('survives an entry that is no JSON', () => {
    localStorage.setItem(KEY, '{')
    expect(start().theme).toBe('system')
  })

  it('keeps a change, shows it, and notes that it is to be sent', async () => {
    const preferences = start()
    preferences.theme = 'dark'
    preferences.contrast = 'high'
    preferences.density = 'compact'
    await nextTick()
    expect(document.documentElement.dataset).toMatchObject({
      theme: 'dark',
      contrast: 'high',
      density: 'compact',
    })
    expect(preferences.isDark).toBe(true)
    expect(kept()).toMatchObject({ theme: 'dark', unsent: ['theme', 'contrast', 'density'] })
    preferences.sent(['theme', 'density'])
    expect(preferences.unsent).toEqual(['contrast'])
  })

  it('follows another tab', () => {
    const preferences = start()
    localStorage.setItem(KEY, JSON.stringify({ theme: 'light' }))
    dispatchEvent(new StorageEvent('storage', { key: KEY }))
    expect(preferences.theme).toBe('light')
  })

  it('takes over what the server has, but for what was changed here', () => {
    const preferences = start({ owner: 'mara', theme: 'dark', unsent: ['theme'] })
    preferences.adopt({ theme: 'light', density: 'compact', unknown: 1 })
    expect(preferences.theme).toBe('dark')
    expect(preferences.density).toBe('compact')
    expect(kept()).not.toHaveProperty('unknown')
  })

  it('gives what was chosen before anybody signed in to whoever does', () => {
    const preferences = start({ locale: 'de' })
    preferences.claim('mara')
    expect(preferences.locale).toBe('de')
    expect(preferences.unsent).toEqual(['locale'])
  })

  it('shows nobody how somebody else liked it', () => {
    const preferences = start({ owner: 'mara', theme: 'dark', keys: { 'ticket.reply': ['x'] } })
    preferences.claim('jon')
    expect(preferences.theme).toBe('system')
    expect(preferences.keys).toEqual({})
    expect(kept()).toEqual({ owner: 'jon' })
  })
})

describe('pickLocale', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['pt-BR', 'ES-419'], 'es'],
    [['ja'], 'en'],
    [['fr', 'uk-UA'], 'uk'],
    [[], 'en'],
  ])('%j is answered in %s', (asked, locale) =>
    expect(pickLocale(asked, ['en', 'de', 'es', 'uk'])).toBe(locale),
  )

  it('writes Arabic from the right', () => {
    expect([directionOf('ar'), directionOf('uk')]).toEqual(['rtl', 'ltr'])
  })
})
