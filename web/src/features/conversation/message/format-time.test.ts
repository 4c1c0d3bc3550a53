import { describe, expect, it } from 'vitest'
import { dayName, timeAgo } from './format-time.ts'

const now = new Date('2026-11-20T12:00:00Z')

describe('timeAgo', () => {
  it.each([
    ['2026-11-20T12:00:00Z', 'now'],
    ['2026-11-20T11:59:40Z', '20 seconds ago'],
    ['2026-11-20T11:58:01Z', '1 minute ago'],
    ['2026-11-20T09:00:00Z', '3 hours ago'],
    ['2026-11-19T11:00:00Z', 'yesterday'],
    ['2026-11-20T14:30:00Z', 'in 2 hours'],
  ])('of %s is %s', (at, shown) => {
    expect(timeAgo(new Date(at), now.getTime(), 'en')).toBe(shown)
  })
})

describe('dayName', () => {
  it.each([
    ['2026-11-19T09:00:00Z', 'Thursday, November 19'],
    ['2026-03-01T09:00:00Z', 'March 1'],
    ['2024-03-01T09:00:00Z', 'March 1, 2024'],
  ])('of %s is %s', (at, shown) => {
    expect(dayName(new Date(at), now, 'en-US')).toBe(shown)
  })
})
