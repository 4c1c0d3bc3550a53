import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AWAY_MS, HIDDEN_MS, IDLE_MS, watchActivity, type Activity } from './activity.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watch(isVisible = true) {
  const told: Activity[] = []
  return { told, ...watchActivity(isVisible, (activity) => told.push(activity)) }
}

it('is idle after five minutes without a sign, and away ten minutes later', () => {
  const { told } = watch()
  vi.advanceTimersByTime(IDLE_MS - 1)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['idle'])
  vi.advanceTimersByTime(AWAY_MS)
  expect(told).toEqual(['idle', 'away'])
  vi.advanceTimersByTime(3_600_000)
  expect(told).toHaveLength(2)
})

it('is here for as long as there are signs, and again with the next one', () => {
  const { told, touch } = watch()
  for (let minute = 0; minute < 30; minute++) {
    touch()
    vi.advanceTimersByTime(60_000)
  }
  expect(told).toEqual([])
  vi.advanceTimersByTime(IDLE_MS)
  touch()
  expect(told).toEqual(['idle', 'here'])
})

it('is idle soon after the page is out of sight, but not for a glance elsewhere', () => {
  const { told, show } = watch()
  show(false)
  vi.advanceTimersByTime(HIDDEN_MS - 1)
  show(true)
  vi.advanceTimersByTime(HIDDEN_MS)
  expect(told).toEqual([])
  show(false)
  vi.advanceTimersByTime(HIDDEN_MS)
  expect(told).toEqual(['idle'])
  show(true)
  expect(told).toEqual(['idle', 'here'])
})

it('takes no sign from a page out of sight', () => {
  const { told, touch } = watch(false)
  vi.advanceTimersByTime(HIDDEN_MS)
  touch()
  expect(told).toEqual(['idle'])
})

it('stays idle when the page goes out of sight meanwhile', () => {
  const { told, show } = watch()
  vi.advanceTimersByTime(IDLE_MS)
  show(false)
  vi.advanceTimersByTime(AWAY_MS - 1)
  expect(told).toEqual(['idle'])
})

it('says nothing after it was stopped', () => {
  const { told, stop } = watch()
  stop()
  vi.advanceTimersByTime(IDLE_MS + AWAY_MS)
  expect(told).toEqual([])
})
