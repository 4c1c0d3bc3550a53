import { describe, expect, it } from 'vitest'
import { hoursOf, sampleCalendar } from '../../calendar/testing.ts'
import type { CalendarHours } from '../../calendar/schema.ts'
import { dueText } from '../testing/due-text.ts'

// Berlin is at +1 in winter: 9 to 17 there is 08:00 to 16:00 here, where all times are UTC. 23 November 2026 is a Monday.
const office = sampleCalendar('Europe/Berlin')
// 9 to 12 and 13 to 17: 08:00 to 11:00 and 12:00 to 16:00.
const lunch = sampleCalendar('Europe/Berlin', { days: '9-12 13-17' })
// Monday to Friday from midnight to 6 and from 22 to midnight: 23:00 (the day before) to 05:00, and 21:00 to 23:00.
const nights = sampleCalendar('Europe/Berlin', { days: '0-6 22-24' })
const always = sampleCalendar('Europe/Berlin', { days: '0-24', weekend: '0-24' })
const wednesdays: CalendarHours = { ...office, week: [[], [], hoursOf('10-12'), [], [], [], []] }

function table(rows: [string, CalendarHours | null, string, number | string, string][]) {
  it.each(rows)('%s', (_, calendar, opened, minutes, due) => {
    expect(dueText('firstResponse', minutes, calendar, `${opened} opened`)).toBe(`due ${due}`)
  })
}

describe('in opening hours', () => {
  table([
    // 10:00 + 2 h.
    ['within a day', office, '11-23 09:00', 120, '11-23 11:00'],
    // Sunday 23:00; Monday 9:00 + 1 h = 10:00.
    ['from the night before', office, '11-22 22:00', 60, '11-23 09:00'],
    // 9:00 + 1 h.
    ['from the very opening', office, '11-23 08:00', 60, '11-23 09:00'],
    // 8:59 is closed; 9:00 + 1 h.
    ['from a minute before opening', office, '11-23 07:59', 60, '11-23 09:00'],
    // 17:00 is closed; Tuesday 9:00 + 1 h.
    ['from the very closing', office, '11-23 16:00', 60, '11-24 09:00'],
    // One minute on Monday, 59 on Tuesday.
    ['from a minute before closing', office, '11-23 15:59', 60, '11-24 08:59'],
    // Half a minute on Monday, half on Tuesday.
    ['from half a minute before closing', office, '11-23 15:59:30', 1, '11-24 08:00:30'],
    // 19:30; Tuesday 9:00 + 1 h.
    ['from the evening', office, '11-23 18:30', 60, '11-24 09:00'],
    // 15:00 + 2 h = 17:00, which is closing, not the next opening.
    ['exactly at closing', office, '11-23 14:00', 120, '11-23 16:00'],
    ['a minute beyond closing', office, '11-23 14:00', 121, '11-24 08:01'],
    // 9:00 + 8 h = 17:00.
    ['a whole day', office, '11-23 08:00', 480, '11-23 16:00'],
    // 8 h on Monday, 8 h on Tuesday.
    ['two whole days', office, '11-23 08:00', 960, '11-24 16:00'],
    // 5 days of 8 h.
    ['a whole week', office, '11-23 08:00', 2400, '11-27 16:00'],
    ['a week and a minute', office, '11-23 08:00', 2401, '11-30 08:01'],
    // Two weeks are 80 h; from Monday noon: 5 h + 4 × 8 h = 37 h this week, 40 h the next, 3 h on Monday 7 December, 9:00 to 12:00.
    ['two weeks from noon', office, '11-23 11:00', 4800, '12-07 11:00'],
    ['the shortest target', office, '11-23 08:00', 1, '11-23 08:01'],
  ])
})

describe('over lunch', () => {
  table([
    // 11:30 to 12:00, 13:00 to 13:30.
    ['through it', lunch, '11-23 10:30', 60, '11-23 12:30'],
    // 11:00 + 1 h = 12:00.
    ['exactly until it', lunch, '11-23 10:00', 60, '11-23 11:00'],
    ['a minute beyond', lunch, '11-23 10:00', 61, '11-23 12:01'],
    // 12:20 is lunch; 13:00 + 10 min.
    ['from within it', lunch, '11-23 11:20', 10, '11-23 12:10'],
    ['from its beginning', lunch, '11-23 11:00', 10, '11-23 12:10'],
    ['from its end', lunch, '11-23 12:00', 10, '11-23 12:10'],
    // Seven hours a day. Monday 11 to 12 and 13 to 17 are 5, Tuesday 9 to 12 are 3.
    ['twice, and exactly until the second', lunch, '11-23 10:00', 480, '11-24 11:00'],
    // Friday 16:00 to 17:00 is 1 h, Monday 9 to 12 are 3, 13:00 to 14:00 is the fifth.
    ['after a weekend', lunch, '11-27 15:00', 300, '11-30 13:00'],
  ])
})

describe('over a weekend', () => {
  table([
    // Friday 16:30 to 17:00, Monday 9:00 to 9:30.
    ['from Friday', office, '11-27 15:30', 60, '11-30 08:30'],
    ['exactly at closing on Friday', office, '11-27 15:00', 60, '11-27 16:00'],
    ['from Saturday noon', office, '11-28 11:00', 60, '11-30 09:00'],
    ['from the last second of Sunday', office, '11-29 22:59:59', 1, '11-30 08:01'],
    // Monday 10:00 + 40 h: 7 + 8 + 8 + 8 + 8 = 39 until Friday 17:00, the last one Monday 9:00 to 10:00.
    ['a week from Monday at 10', office, '11-23 09:00', 2400, '11-30 09:00'],
    // Thursday 31 December, 16:00 to 17:00; 1 January is a Friday, 9:00 to 10:00.
    ['into another year', office, '12-31 15:00', 120, '2027-01-01 09:00'],
    // 2028 is a leap year, 28 February a Monday: 16:00 to 17:00, and Tuesday the 29th 9:00 to 10:00.
    ['onto a leap day', office, '2028-02-28 15:00', 120, '2028-02-29 09:00'],
  ])
})

describe('with other hours', () => {
  table([
    // Monday 22:30 to 24:00 are 90 min; Tuesday goes on at 0:00, which is 23:00 here, for 30.
    ['a night that goes on at midnight', nights, '11-23 21:30', 120, '11-23 23:30'],
    // Friday 23:00 to 24:00; the weekend is closed; Monday 0:00 (Sunday 23:00 here) + 1 h.
    ['a night before a weekend', nights, '11-27 22:00', 120, '11-30 00:00'],
    // Wednesday 25 November 10 to 12 are 2 h, Wednesday 2 December 10 to 11 the third.
    ['two hours a week', wednesdays, '11-23 09:00', 180, '12-02 10:00'],
    ['two hours a week, exactly at closing', wednesdays, '11-23 09:00', 120, '11-25 11:00'],
    // 24 h a day.
    ['around the clock', always, '11-27 15:30', 1440, '11-28 15:30'],
    ['without a calendar', null, '11-27 15:30', 1440, '11-28 15:30'],
    // New York at -5: 14:00 to 22:00. Two hours until 22:00, one on Tuesday from 14:00.
    ['in New York', sampleCalendar('America/New_York'), '11-23 20:00', 180, '11-24 15:00'],
    // Kathmandu at +5:45: 03:15 to 11:15. A quarter until 11:15, a quarter from 03:15.
    ['in Kathmandu', sampleCalendar('Asia/Kathmandu'), '11-23 11:00', 30, '11-24 03:30'],
    // Apia at +13: Monday is 20:00 on Sunday to 04:00; half an hour until then, half from 20:00 on Monday, which is Tuesday there.
    ['in Apia', sampleCalendar('Pacific/Apia'), '11-23 03:30', 60, '11-23 20:30'],
    // Honolulu at -10: Monday is 19:00 to 03:00 on Tuesday.
    ['in Honolulu', sampleCalendar('Pacific/Honolulu'), '11-24 02:30', 60, '11-24 19:30'],
  ])
})

describe('in calendar time, whatever the hours', () => {
  table([
    ['at night', office, '11-23 22:00', '60 calendar', '11-23 23:00'],
    ['over lunch', lunch, '11-23 10:30', '60 calendar', '11-23 11:30'],
    ['over a weekend', office, '11-27 15:30', '1440 calendar', '11-28 15:30'],
    ['a week', office, '11-27 15:30', '10080 calendar', '12-04 15:30'],
  ])
})
