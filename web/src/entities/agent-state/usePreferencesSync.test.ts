import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import type { Live } from '@/data/live-source.ts'
import { writeAside } from '@/data/write.ts'
import { usePreferences } from '@/entities/preferences/index.ts'
import { GAP_MS } from './state-keeper.ts'
import { usePreferencesSync } from './usePreferencesSync.ts'

const who = await vi.hoisted(async () => {
  const { reactive } = await import('vue')
  return reactive({ isAgent: true, uid: 'mara', beforeSignOut: () => () => {} })
})
vi.mock('@/entities/session/index.ts', () => ({ useSession: () => who }))
vi.mock('@/data/write.ts', () => ({
  REMOVED: Symbol('removed'),
  SERVER_TIME: Symbol('time'),
  writeAside: vi.fn(),
}))

describe('usePreferencesSync', () => {
  let scope: EffectScope
  let pinia: Pinia
  let answer: (prefs: object, pending?: boolean) => void
  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    pinia = createPinia()
    setActivePinia(pinia)
    vi.mocked(writeAside).mockReset().mockResolvedValue()
    setLiveSource({
      query: () => () => {},
      doc(_path, next) {
        answer = (prefs, pending = false) =>
          next({ id: 'mara', pending, prefs } as Live<object>, { fromCache: false, pendingWrites: pending })
        return () => {}
      },
    })
    scope = effectScope()
    scope.run(usePreferencesSync)
  })
  afterEach(() => {
    scope.stop()
    disposePinia(pinia)
    vi.useRealTimers()
  })

  it('brings what another device has chosen, and sends nothing back', async () => {
    answer({ theme: 'dark', undoSeconds: 10, locale: 'klingon' })
    await nextTick()
    const preferences = usePreferences()
    expect([preferences.theme, preferences.undoSeconds, preferences.locale]).toEqual(['dark', 10, null])
    vi.advanceTimersByTime(GAP_MS)
    expect(writeAside).not.toHaveBeenCalled()
  })

  it('sends what was changed here, once, and is done when the server has it', async () => {
    const preferences = usePreferences()
    answer({ theme: 'dark' })
    await nextTick()
    preferences.panes = { list: 420 }
    await nextTick()
    preferences.panes = { list: 430 }
    await nextTick()
    vi.advanceTimersByTime(GAP_MS)
    expect(vi.mocked(writeAside).mock.calls.map(([each]) => each)).toMatchObject([
      { kind: 'merge', data: { prefs: { panes: { list: 430 } } } },
    ])
    answer({ theme: 'dark', panes: { list: 430 } }, true)
    await nextTick()
    expect(preferences.unsent).toEqual(['panes'])
    answer({ theme: 'dark', panes: { list: 430 } })
    await nextTick()
    expect(preferences.unsent).toEqual([])
    vi.advanceTimersByTime(10 * GAP_MS)
    expect(writeAside).toHaveBeenCalledOnce()
  })

  it('sends what an earlier page could not', async () => {
    scope.stop()
    disposePinia(pinia)
    localStorage.setItem(
      'emberdesk.preferences',
      JSON.stringify({ owner: 'mara', theme: 'light', unsent: ['theme'] }),
    )
    pinia = createPinia()
    setActivePinia(pinia)
    scope = effectScope()
    scope.run(usePreferencesSync)
    answer({ theme: 'dark' })
    await nextTick()
    expect(usePreferences().theme).toBe('light')
    vi.advanceTimersByTime(GAP_MS)
    expect(vi.mocked(writeAside).mock.lastCall![0]).toMatchObject({ data: { prefs: { theme: 'light' } } })
  })
})
