import { expect, it } from 'vitest'
import { sampleCalendar } from '../calendar/testing.ts'
import { promiseOf } from './promise.ts'
import { timeText } from './testing/clock-text.ts'
import { at } from './testing/log.ts'
import { samplePolicy, target } from './testing/policy.ts'

// Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const office = sampleCalendar('Europe/Berlin')
const never = sampleCalendar('Europe/Berlin', { days: '' })
const gold = samplePolicy({ firstResponse: { 2: target(240), 4: target('30 calendar') }, nextResponse: 480 })

it.each([
  // 9:05 + 4 h.
  ['in the morning', 2, office, '11-23 09:05', '11-23 13:05'],
  // 14:00 + 2 h until closing, 2 h on Tuesday.
  ['in the afternoon', 2, office, '11-23 14:00', '11-24 10:00'],
  ['at night', 2, office, '11-23 20:00', '11-24 12:00'],
  ['at night, when it is urgent', 4, office, '11-23 20:00', '11-23 20:30'],
  // No target for the first answer: that of any answer, 8 h.
  ['by what any answer takes', 3, office, '11-23 08:00', '11-23 16:00'],
  ['around the clock', 2, null, '11-23 20:00', '11-24 00:00'],
  ['never where it is never open', 2, never, '11-23 20:00', 'none'],
] as const)('we answer %s', (_, priority, calendar, now, by) => {
  expect(timeText(promiseOf(gold, priority, calendar, at(now)))).toBe(by)
})

it('nothing is promised without a target', () => {
  expect(promiseOf(samplePolicy({ resolution: 60 }), 2, office, at('11-23 09:00'))).toBeNull()
})
