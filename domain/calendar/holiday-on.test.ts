import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { easterSunday } from './easter.ts'
import { holidayOn } from './holiday-on.ts'
import { calendarHoursSchema, type Holiday } from './schema.ts'
import { sampleCalendar } from './testing.ts'

const on = (holidays: Holiday[], date: string) =>
  holidayOn(holidays, Temporal.PlainDate.from(date))?.name ?? null

// Dates as published by the churches.
describe('easterSunday', () => {
  it.each([
    [2000, '2000-04-23', '2000-04-30'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('%i', (year, western, orthodox) => {
    expect(easterSunday(year, 'western').toString()).toBe(western)
    expect(easterSunday(year, 'orthodox').toString()).toBe(orthodox)
  })
})

describe('holidayOn', () => {
  const base = { hours: [] }
  const unity: Holiday = { ...base, kind: 'yearly', name: 'Unity Day', month: 10, day: 3 }
  const goodFriday: Holiday = { ...base, kind: 'easter', name: 'Good Friday', church: 'western', offset: -2 }
  const thanksgiving: Holiday = {
    ...base,
    kind: 'weekday',
    name: 'Thanksgiving',
    month: 11,
    weekday: 4,
    nth: 4,
  }
  const memorial: Holiday = { ...base, kind: 'weekday', name: 'Memorial Day', month: 5, weekday: 1, nth: -1 }
  const leap: Holiday = { ...base, kind: 'yearly', name: 'Leap day', month: 2, day: 29 }
  const once: Holiday = { ...base, kind: 'date', name: 'Stocktaking', date: '2026-10-03' }
  const all = [unity, goodFriday, thanksgiving, memorial, leap]

  it.each([
    ['2026-10-03', 'Unity Day'],
    ['2027-10-03', 'Unity Day'],
    ['2026-10-04', null],
    ['2026-04-03', 'Good Friday'],
    ['2027-03-26', 'Good Friday'],
    ['2026-11-26', 'Thanksgiving'],
    ['2026-11-19', null],
    ['2026-05-25', 'Memorial Day'],
    ['2026-05-18', null],
    ['2028-02-29', 'Leap day'],
    ['2026-02-28', null],
  ])('%s: %s', (date, name) => {
    expect(on(all, date)).toBe(name)
  })

  it('takes a date before a rule', () => {
    expect(on([unity, once], '2026-10-03')).toBe('Stocktaking')
    expect(on([unity, once], '2027-10-03')).toBe('Unity Day')
  })
})

describe('a calendar as it is stored', () => {
  const fits = (change: object) =>
    calendarHoursSchema.safeParse({ ...sampleCalendar('Europe/Berlin'), ...change }).success
  const day = (...hours: [string, string][]) => hours.map(([from, to]) => ({ from, to }))
  const week = (monday: object[]) => [monday, [], [], [], [], [], []]

  it.each([
    ['with a lunch break', { week: week(day(['09:00', '12:00'], ['13:00', '17:00'])) }, true],
    ['to midnight', { week: week(day(['20:00', '24:00'])) }, true],
    ['that touches itself', { week: week(day(['09:00', '12:00'], ['12:00', '17:00'])) }, false],
    ['that overlaps itself', { week: week(day(['09:00', '12:00'], ['11:00', '17:00'])) }, false],
    ['that ends before it begins', { week: week(day(['12:00', '09:00'])) }, false],
    ['of an hour that is none', { week: week(day(['9:00', '12:00'])) }, false],
    ['with six days', { week: [[], [], [], [], [], []] }, false],
    ['in a zone that is an offset', { zone: '+01:00' }, false],
    ['in a zone that is none', { zone: 'Europe/Atlantis' }, false],
    ['on a date that is none', { holidays: [{ kind: 'date', name: 'x', date: '2026-02-30' }] }, false],
  ])('%s: %s', (_, change, good) => {
    expect(fits(change)).toBe(good)
  })
})
