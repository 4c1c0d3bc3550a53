import { describe, expect, it } from 'vitest'
import { importHolidays } from './import-holidays.ts'
import { holidaySchema } from './schema.ts'

const file = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const date = (name: string, on: string) => ({ kind: 'date', name, date: on, hours: [] })

describe('importHolidays', () => {
  it.each([
    [
      'a day',
      ['SUMMARY:Unity Day', 'DTSTART;VALUE=DATE:20261003', 'DTEND;VALUE=DATE:20261004'],
      [date('Unity Day', '2026-10-03')],
    ],
    [
      'a day without an end',
      ['SUMMARY:Unity Day', 'DTSTART;VALUE=DATE:20261003'],
      [date('Unity Day', '2026-10-03')],
    ],
    [
      'several days, over the end of a year',
      ['SUMMARY:Between the years', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270102'],
      [date('Between the years', '2026-12-31'), date('Between the years', '2027-01-01')],
    ],
    [
      'every year',
      ['SUMMARY:Assumption\\, everywhere', 'DTSTART;VALUE=DATE:20200815', 'RRULE:FREQ=YEARLY'],
      [{ kind: 'yearly', name: 'Assumption, everywhere', month: 8, day: 15, hours: [] }],
    ],
    [
      'the fourth Thursday of November',
      ['SUMMARY:Thanksgiving', 'DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      [{ kind: 'weekday', name: 'Thanksgiving', month: 11, weekday: 4, nth: 4, hours: [] }],
    ],
    [
      'the last Monday of May',
      ['SUMMARY:Memorial Day', 'DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5'],
      [{ kind: 'weekday', name: 'Memorial Day', month: 5, weekday: 1, nth: -1, hours: [] }],
    ],
  ])('%s', (_, event, holidays) => {
    expect(importHolidays(file(event))).toEqual({ holidays, leftOut: [] })
    for (const holiday of holidays) expect(holidaySchema.safeParse(holiday).success).toBe(true)
  })

  it.each([
    ['an hour', ['SUMMARY:Meeting', 'DTSTART:20261003T090000Z', 'DTEND:20261003T100000Z']],
    [
      'a rule for some years',
      ['SUMMARY:Meeting', 'DTSTART;VALUE=DATE:20261003', 'RRULE:FREQ=YEARLY;COUNT=3'],
    ],
    ['every week', ['SUMMARY:Meeting', 'DTSTART;VALUE=DATE:20261003', 'RRULE:FREQ=WEEKLY']],
    ['half a year', ['SUMMARY:Meeting', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260701']],
    ['a date that is none', ['SUMMARY:Meeting', 'DTSTART;VALUE=DATE:20260230']],
  ])('leaves out %s, and says so', (_, event) => {
    expect(importHolidays(file(event))).toEqual({ holidays: [], leftOut: ['Meeting'] })
  })

  it('passes over what is cancelled, doubled, or no calendar at all', () => {
    const day = ['SUMMARY:Unity Day', 'DTSTART;VALUE=DATE:20261003']
    expect(importHolidays(file([...day, 'STATUS:CANCELLED'])).holidays).toEqual([])
    expect(importHolidays(file(day, day)).holidays).toHaveLength(1)
    expect(importHolidays('<html>Not found</html>')).toEqual({ holidays: [], leftOut: [] })
  })

  it('takes 200 at most', () => {
    const days = Array.from({ length: 30 }, (_, year) => [
      'SUMMARY:Leave',
      `DTSTART;VALUE=DATE:${2000 + year}0101`,
      `DTEND;VALUE=DATE:${2000 + year}0111`,
    ])
    expect(importHolidays(file(...days)).holidays).toHaveLength(200)
  })
})
