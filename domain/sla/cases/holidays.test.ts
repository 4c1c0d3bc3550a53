import { describe, expect, it } from 'vitest'
import type { CalendarHours, Holiday } from '../../calendar/schema.ts'
import { hoursOf, sampleCalendar } from '../../calendar/testing.ts'
import { dueText } from '../testing/due-text.ts'

const closed = { hours: [] }
const christmas: Holiday = { ...closed, kind: 'yearly', name: 'Christmas', month: 12, day: 25 }
const labour: Holiday = { ...closed, kind: 'yearly', name: 'Labour Day', month: 5, day: 1 }
const newYear: Holiday = { ...closed, kind: 'yearly', name: 'New Year', month: 1, day: 1 }
const leapDay: Holiday = { ...closed, kind: 'yearly', name: 'Leap day', month: 2, day: 29 }
const easter = (name: string, offset: number, church: 'western' | 'orthodox' = 'western'): Holiday => ({
  ...{ ...closed, kind: 'easter', name, offset, church },
})
const thanksgiving: Holiday = {
  ...{ ...closed, kind: 'weekday', name: 'Thanksgiving', month: 11, weekday: 4, nth: 4 },
}
const memorial: Holiday = { ...closed, kind: 'weekday', name: 'Memorial Day', month: 5, weekday: 1, nth: -1 }
const on = (date: string, hours = ''): Holiday => ({ kind: 'date', name: date, date, hours: hoursOf(hours) })

const berlin = (...holidays: Holiday[]) => sampleCalendar('Europe/Berlin', { holidays })
const newYork = (...holidays: Holiday[]) => sampleCalendar('America/New_York', { holidays })

function table(rows: [string, CalendarHours, string, number | string, string][]) {
  it.each(rows)('%s', (_, calendar, opened, minutes, due) => {
    expect(dueText('firstResponse', minutes, calendar, `${opened} opened`)).toBe(`due ${due}`)
  })
}

// All times are UTC. In Berlin 9 to 17 is 08:00 to 16:00 in winter and 07:00 to 15:00 in summer.
describe('a holiday', () => {
  table([
    // Tuesday 24 November is closed: Monday 16:00 to 17:00, Wednesday 9:00 to 10:00.
    ['by its date', berlin(on('2026-11-24')), '11-23 15:00', 120, '11-25 09:00'],
    // A year later the 24th is a Wednesday, and open: Tuesday 16:00 to 17:00, Wednesday 9:00 to 10:00.
    [
      'by its date, not in another year',
      berlin(on('2026-11-24')),
      '2027-11-23 15:00',
      120,
      '2027-11-24 09:00',
    ],
    // Christmas is a Friday: Thursday 16:00 to 17:00, Monday the 28th 9:00 to 10:00.
    ['before a weekend', berlin(christmas), '12-24 15:00', 120, '12-28 09:00'],
    ['from within it', berlin(christmas), '12-25 10:00', 60, '12-28 09:00'],
    ['exactly at closing before it', berlin(christmas), '12-24 15:00', 60, '12-24 16:00'],
    // 1 May 2026 is a Friday: Thursday 16:00 to 17:00 (14:00 to 15:00 here), Monday the 4th 9:00 to 10:00.
    ['every year, on a Friday', berlin(labour), '04-30 14:00', 120, '05-04 08:00'],
    // 1 May 2025 is a Thursday: Friday the 2nd 9:00 to 10:00.
    ['every year, on a Thursday', berlin(labour), '2025-04-30 14:00', 120, '2025-05-02 08:00'],
    // 29 February 2028 is a Tuesday: Monday 16:00 to 17:00, Wednesday 1 March 9:00 to 10:00.
    ['in leap years', berlin(leapDay), '2028-02-28 15:00', 120, '2028-03-01 09:00'],
    // In 2027 28 February is a Sunday: Friday the 26th 16:00 to 17:00, Monday 1 March 9:00 to 10:00.
    ['in leap years alone', berlin(leapDay), '2027-02-26 15:00', 120, '2027-03-01 09:00'],
    // Saturday is closed anyway: Friday 16:30 to 17:00, Monday 9:00 to 9:30.
    ['on a weekend', berlin(on('2026-11-28')), '11-27 15:30', 60, '11-30 08:30'],
    // Calendar time does not know it.
    ['in calendar time', berlin(christmas), '12-25 10:00', '120 calendar', '12-25 12:00'],
  ])
})

describe('a holiday that moves', () => {
  table([
    // Easter is 5 April 2026. Thursday the 2nd 16:00 to 17:00 (14:00 to 15:00 here), Tuesday the 7th 9:00 to 10:00.
    [
      'with Easter',
      berlin(easter('Good Friday', -2), easter('Easter Monday', 1)),
      '04-02 14:00',
      120,
      '04-07 08:00',
    ],
    // Easter is 28 March 2027, the night when clocks go forward: Thursday the 25th 16:00 to 17:00 at +1, Tuesday the 30th 9:00 at +2.
    [
      'with an Easter on which clocks go forward',
      berlin(easter('Good Friday', -2), easter('Easter Monday', 1)),
      ...(['2027-03-25 15:00', 120, '2027-03-30 08:00'] as const),
    ],
    // The Orthodox Easter is 12 April 2026; Athens is at +3, 06:00 to 14:00. Thursday the 9th one hour, Tuesday the 14th the other.
    [
      'with the Orthodox Easter',
      sampleCalendar('Europe/Athens', {
        holidays: [easter('Good Friday', -2, 'orthodox'), easter('Easter Monday', 1, 'orthodox')],
      }),
      ...(['04-09 13:00', 120, '04-14 07:00'] as const),
    ],
    // The fourth Thursday is the 26th; New York is at -5, 14:00 to 22:00. Wednesday one hour, Friday the other.
    ['on a weekday of a month', newYork(thanksgiving), '11-25 21:00', 120, '11-27 15:00'],
    // The last Monday of May is the 25th; New York is at -4, 13:00 to 21:00. Friday the 22nd one hour, Tuesday the 26th the other.
    ['on the last weekday of a month', newYork(memorial), '05-22 20:00', 120, '05-26 14:00'],
  ])
})

describe('a day with other hours', () => {
  const eve = on('2026-12-24', '9-12')
  const office = berlin(eve, christmas)
  table([
    // Thursday 10 to 12 are 2 h, the third is Monday 9 to 10.
    ['closes early', office, '12-24 09:00', 180, '12-28 09:00'],
    ['closes early, and is due exactly then', office, '12-24 09:00', 120, '12-24 11:00'],
    ['has closed early', office, '12-24 12:00', 60, '12-28 09:00'],
    // The rule says closed, the date says 10 to 14: 10:00 + 1 h.
    [
      'by a date that goes before a rule',
      berlin({ ...closed, kind: 'yearly', name: 'Eve', month: 12, day: 24 }, on('2026-12-24', '10-14')),
      ...(['12-24 08:00', 60, '12-24 10:00'] as const),
    ],
    // Friday 16:30 to 17:00, Saturday 10:00 to 10:30.
    ['is open on a Saturday', berlin(on('2026-11-28', '10-14')), '11-27 15:30', 60, '11-28 09:30'],
    // 9 to 10 and 16 to 17 on Tuesday: Monday 16:00 to 17:00, Tuesday 1 h + 30 min.
    ['has two parts', berlin(on('2026-11-24', '9-10 16-17')), '11-23 15:00', 150, '11-24 15:30'],
    // Closed from 24 December to New Year: Wednesday 16:00 to 17:00; 1 January is a Friday; Monday the 4th 9:00 to 10:00.
    [
      'is one of a long closure',
      berlin(newYear, ...['24', '25', '28', '29', '30', '31'].map((day) => on(`2026-12-${day}`))),
      ...(['12-23 15:00', 120, '2027-01-04 09:00'] as const),
    ],
  ])
})
