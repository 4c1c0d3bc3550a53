import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { formatCount, formatDay, formatMoment, formatSpan, regionOf } from './format.ts'
import { learnServerTime, serverNow } from './server-time.ts'
import { useNow } from './useNow.ts'

describe('clock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00.000Z') }))
  afterEach(() => {
    const here = Date.now()
    learnServerTime(here, new Date(here), here)
    vi.useRealTimers()
  })

  it('learns from a round trip how far this machine is off', () => {
    const sent = Date.now()
    learnServerTime(sent, new Date(sent + 60_100), sent + 200)
    expect(serverNow() - Date.now()).toBe(60_000)
  })

  it('learns nothing from an answer that took an hour', () => {
    const sent = Date.now()
    learnServerTime(sent, new Date(sent + 1_800_000), sent + 3_600_000)
    expect(serverNow()).toBe(Date.now())
  })

  it('runs one timer for all, and none for nobody', () => {
    const scope = effectScope()
    const [first, second] = scope.run(() => [useNow('second'), useNow('second')])!
    expect(vi.getTimerCount()).toBe(1)
    const before = first!.value
    vi.advanceTimersByTime(3_000)
    expect(first!.value - before).toBe(3_000)
    expect(second!.value).toBe(first!.value)
    scope.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('words a day with its year only when that is another one', () => {
    const now = Date.now()
    expect(formatDay(new Date('2026-10-03T10:00:00.000Z'), 'en', now)).toBe('Oct 3')
    expect(formatDay(new Date('2025-10-03T10:00:00.000Z'), 'en', now)).toBe('Oct 3, 25')
  })

  it.each([
    [30_000, '0m'],
    [59 * 60_000, '59m'],
    [-95 * 60_000, '1h'],
    [3 * 86_400_000, '3d'],
    [45 * 86_400_000, '45d'],
  ])('words %i ms as %s', (ms, text) => {
    expect(formatSpan(ms, 'en')).toBe(text)
  })

  it('follows the reader’s country within a language', () => {
    const languages = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-CH', 'en-GB', 'ar-EG'])
    expect(['de', 'en', 'fr', 'ar'].map(regionOf)).toEqual(['de-CH', 'en-GB', 'fr', 'ar'])
    languages.mockRestore()
  })

  it.each([
    ['de', 'So., 22. Nov. 2026, 16:18', '12.480'],
    ['uk', 'нд, 22 лист. 2026 р., 16:18', '12 480'],
    ['ar', '22 نوفمبر 2026', '12,480'],
  ])('speaks %s', (locale, moment, count) => {
    const at = new Date('2026-11-22T16:18:00')
    expect(formatMoment(at, locale).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(moment)
    expect(formatCount(12_480, locale).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(count)
  })
})
