import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBusinessTime, businessTimeBetween } from './business-time.ts'
import { NoHours } from './open-spans.ts'
import type { Holiday } from './schema.ts'
import { sampleCalendar } from './testing.ts'

const MINUTE = 60_000
const at = (text: string) => new Date(text)

const christmas: Holiday = { kind: 'yearly', name: 'Christmas', month: 12, day: 25, hours: [] }
const halfDay: Holiday = {
  kind: 'date',
  name: 'Christmas Eve',
  date: '2026-12-24',
  hours: [{ from: '09:00', to: '12:00' }],
}

const berlin = sampleCalendar('Europe/Berlin')
const lunch = sampleCalendar('Europe/Berlin', { days: '9-12 13-17' })
const always = sampleCalendar('Europe/Berlin', { days: '0-24', weekend: '0-24' })
const nights = (zone: string) => sampleCalendar(zone, { days: '0-6', weekend: '0-6' })

describe('addBusinessTime', () => {
  it.each([
    // Berlin is at +1 in winter: 9 to 17 there is 08:00Z to 16:00Z.
    ['within a day', berlin, '2026-11-23T09:00Z', 120, '2026-11-23T11:00Z'],
    ['no time at all, even at night', berlin, '2026-11-22T23:00Z', 0, '2026-11-22T23:00Z'],
    ['exactly at closing: that day, not the next', berlin, '2026-11-23T14:00Z', 120, '2026-11-23T16:00Z'],
    ['a minute beyond closing: the next morning', berlin, '2026-11-23T14:00Z', 121, '2026-11-24T08:01Z'],
    ['from before opening', berlin, '2026-11-23T05:00Z', 30, '2026-11-23T08:30Z'],
    ['from the very opening', berlin, '2026-11-23T08:00Z', 30, '2026-11-23T08:30Z'],
    ['from the very closing: the next morning', berlin, '2026-11-23T16:00Z', 30, '2026-11-24T08:30Z'],
    ['over a weekend, from Friday 16:30', berlin, '2026-11-27T15:30Z', 60, '2026-11-30T08:30Z'],
    ['from a Saturday', berlin, '2026-11-28T12:00Z', 60, '2026-11-30T09:00Z'],
    // Two and a half days of eight hours: Monday 12:00 to 17:00 are 5, Tuesday 8, Wednesday 7 until 16:00.
    ['several days', berlin, '2026-11-23T11:00Z', 20 * 60, '2026-11-25T15:00Z'],
    ['over lunch', lunch, '2026-11-23T10:30Z', 60, '2026-11-23T12:30Z'],
    ['exactly at lunch', lunch, '2026-11-23T10:00Z', 60, '2026-11-23T11:00Z'],
    ['from within lunch', lunch, '2026-11-23T11:30Z', 10, '2026-11-23T12:10Z'],
    // 24 December is open until noon, the 25th is a holiday, then a weekend: two hours on Thursday, one on Monday.
    [
      'over Christmas',
      sampleCalendar('Europe/Berlin', { holidays: [christmas, halfDay] }),
      '2026-12-24T09:00Z',
      180,
      '2026-12-28T09:00Z',
    ],
    // Clocks go forward on 29 March 2026 at 2: the night from 0 to 6 has five hours, 23:00Z to 04:00Z.
    ['into a short night', nights('Europe/Berlin'), '2026-03-28T20:00Z', 300, '2026-03-29T04:00Z'],
    ['beyond a short night', nights('Europe/Berlin'), '2026-03-28T20:00Z', 301, '2026-03-29T22:01Z'],
    // Clocks go back on 25 October 2026 at 3: the night from 0 to 6 has seven hours, 22:00Z to 05:00Z.
    ['into a long night', nights('Europe/Berlin'), '2026-10-24T20:00Z', 420, '2026-10-25T05:00Z'],
    // In New York on 8 March 2026 at 2, from -5 to -4: 05:00Z to 10:00Z are five hours.
    ['a short night in New York', nights('America/New_York'), '2026-03-08T00:00Z', 300, '2026-03-08T10:00Z'],
    // In Sydney clocks go back on 5 April 2026 at 3, from +11 to +10: 13:00Z to 20:00Z are seven hours.
    ['a long night in Sydney', nights('Australia/Sydney'), '2026-04-04T12:00Z', 420, '2026-04-04T20:00Z'],
    // Lord Howe moves by half an hour, on 4 October 2026 at 2, from +10:30 to +11: 13:30Z to 19:00Z.
    [
      'half an hour on Lord Howe',
      nights('Australia/Lord_Howe'),
      '2026-10-03T12:00Z',
      330,
      '2026-10-03T19:00Z',
    ],
    // From 2:15, which does not exist that day, until 4: one hour from 01:00Z.
    [
      'from a minute that is skipped',
      sampleCalendar('Europe/Berlin', { days: '', weekend: '2:15-4' }),
      '2026-03-29T00:00Z',
      60,
      '2026-03-29T02:00Z',
    ],
    // From the first 2:30 until the second 2:45: an hour and a quarter from 00:30Z.
    [
      'through the hour that comes twice',
      sampleCalendar('Europe/Berlin', { days: '', weekend: '2:30-2:45' }),
      '2026-10-25T00:00Z',
      75,
      '2026-10-25T01:45Z',
    ],
    // In Beirut midnight itself is skipped on 29 March 2026, from +2 to +3: the day begins at 22:00Z.
    ['where midnight is skipped', nights('Asia/Beirut'), '2026-03-28T12:00Z', 60, '2026-03-28T23:00Z'],
    ['around the clock', always, '2026-03-28T12:00Z', 24 * 60, '2026-03-29T12:00Z'],
  ])('%s', (_, calendar, start, minutes, expected) => {
    expect(addBusinessTime(calendar, at(start), minutes * MINUTE)).toEqual(at(expected))
    expect(businessTimeBetween(calendar, at(start), at(expected))).toBe(minutes * MINUTE)
  })

  it('is an error without hours, and not a loop', () => {
    const never = sampleCalendar('Europe/Berlin', { days: '' })
    expect(() => addBusinessTime(never, at('2026-11-23T09:00Z'), 1)).toThrow(NoHours)
    expect(() => businessTimeBetween(never, at('2026-11-23T09:00Z'), at('2026-11-24T09:00Z'))).toThrow(
      NoHours,
    )
  })

  it('does not go backwards', () => {
    expect(() => addBusinessTime(berlin, at('2026-11-23T09:00Z'), -1)).toThrow(RangeError)
    expect(() => addBusinessTime(berlin, at('2026-11-23T09:00Z'), Number.NaN)).toThrow(RangeError)
  })
})

describe('businessTimeBetween', () => {
  it.each([
    ['nothing backwards', '2026-11-24T09:00Z', '2026-11-23T09:00Z', 0],
    ['nothing over night', '2026-11-23T16:00Z', '2026-11-24T08:00Z', 0],
    ['a week', '2026-11-23T00:00Z', '2026-11-30T00:00Z', 40 * 60],
    ['from within to within', '2026-11-23T15:00Z', '2026-11-24T09:00Z', 120],
  ])('%s', (_, start, end, minutes) => {
    expect(businessTimeBetween(berlin, at(start), at(end))).toBe(minutes * MINUTE)
  })
})

describe('for any calendar', () => {
  const zone = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Cairo',
    'America/St_Johns',
    'Pacific/Apia',
    'UTC',
  )
  const hours = fc.constantFrom(
    '',
    '9-17',
    '0-24',
    '0-6',
    '1:30-2:30',
    '2-3',
    '8-12 13-17:30',
    '22-24',
    '0-0:30 23:30-24',
  )
  const calendar = fc
    .record({ zone, days: hours, weekend: hours })
    .filter(({ days, weekend }) => days !== '' || weekend !== '')
    .map(({ zone, days, weekend }) => sampleCalendar(zone, { days, weekend, holidays: [christmas] }))
  const instant = fc
    .integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2028, 0, 1) / MINUTE })
    .map((minute) => new Date(minute * MINUTE))
  const duration = fc.integer({ min: 0, max: 20 * 24 * 60 }).map((minutes) => minutes * MINUTE)

  it('adding and measuring are each other’s inverse', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (hours, start, ms) => {
        const end = addBusinessTime(hours, start, ms)
        expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime())
        expect(businessTimeBetween(hours, start, end)).toBe(ms)
        // The first instant at which so much has passed.
        if (ms > 0) expect(businessTimeBetween(hours, start, new Date(end.getTime() - 1))).toBe(ms - 1)
      }),
      { numRuns: 150 },
    )
  })

  it('two steps are one', () => {
    fc.assert(
      fc.property(calendar, instant, duration, duration, (hours, start, a, b) => {
        const inSteps = addBusinessTime(hours, addBusinessTime(hours, start, a), b)
        expect(businessTimeBetween(hours, start, inSteps)).toBe(a + b)
      }),
      { numRuns: 80 },
    )
  })

  it('never counts more than the time there is, and all of it around the clock', () => {
    fc.assert(
      fc.property(calendar, instant, instant, (hours, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a]
        const span = end.getTime() - start.getTime()
        expect(businessTimeBetween(hours, start, end)).toBeLessThanOrEqual(span)
        expect(businessTimeBetween({ ...always, zone: hours.zone }, start, end)).toBe(span)
      }),
      { numRuns: 60 },
    )
  })
})
