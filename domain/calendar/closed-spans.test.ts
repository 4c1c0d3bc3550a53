import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessTimeBetween } from './business-time.ts'
import { closedSpans } from './closed-spans.ts'
import { NoHours } from './open-spans.ts'
import type { Holiday } from './schema.ts'
import { hoursOf, sampleCalendar } from './testing.ts'

const christmas: Holiday = { kind: 'yearly', name: 'Christmas', month: 12, day: 25, hours: [] }
const eve: Holiday = { kind: 'yearly', name: 'Christmas Eve', month: 12, day: 24, hours: hoursOf('9-12') }
const berlin = sampleCalendar('Europe/Berlin')
const holidays = sampleCalendar('Europe/Berlin', { holidays: [christmas] })
const lunch = sampleCalendar('Europe/Berlin', { days: '9-12 13-17' })
const always = sampleCalendar('Europe/Berlin', { days: '0-24', weekend: '0-24' })

// Berlin is at +1 in winter: 9 to 17 there is 08:00Z to 16:00Z.
describe('closedSpans', () => {
  it.each<[string, typeof berlin, string, string, [string, string, string?][]]>([
    ['none within a day', berlin, '2026-11-23T08:00Z', '2026-11-23T16:00Z', []],
    [
      'a night',
      berlin,
      '2026-11-23T15:00Z',
      '2026-11-24T09:00Z',
      [['2026-11-23T16:00Z', '2026-11-24T08:00Z']],
    ],
    [
      'part of a night',
      berlin,
      '2026-11-23T20:00Z',
      '2026-11-23T21:00Z',
      [['2026-11-23T20:00Z', '2026-11-23T21:00Z']],
    ],
    [
      'lunch and a night',
      lunch,
      '2026-11-23T09:00Z',
      '2026-11-24T08:00Z',
      [
        ['2026-11-23T11:00Z', '2026-11-23T12:00Z'],
        ['2026-11-23T16:00Z', '2026-11-24T08:00Z'],
      ],
    ],
    [
      'a holiday with the nights and the weekend around it, by its name',
      holidays,
      '2026-12-24T15:00Z',
      '2026-12-28T09:00Z',
      [['2026-12-24T16:00Z', '2026-12-28T08:00Z', 'Christmas']],
    ],
    [
      'the rest of a day with shorter hours, by its name',
      sampleCalendar('Europe/Berlin', { holidays: [eve] }),
      '2026-12-24T09:00Z',
      '2026-12-25T09:00Z',
      [['2026-12-24T11:00Z', '2026-12-25T08:00Z', 'Christmas Eve']],
    ],
    ['none where days meet at midnight', always, '2026-11-23T00:00Z', '2026-11-30T00:00Z', []],
    ['none backwards', berlin, '2026-11-24T00:00Z', '2026-11-23T00:00Z', []],
  ])('%s', (_, calendar, from, to, spans) => {
    const named = closedSpans(calendar, new Date(from), new Date(to))
    expect(named).toEqual(
      spans.map(([start, end, holiday]) => ({
        ...{ start: Date.parse(start), end: Date.parse(end) },
        ...(holiday !== undefined && { holiday }),
      })),
    )
  })

  it('and open time fill what lies between', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-06-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(berlin, holidays, lunch, always), instant, instant, (calendar, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const closed = closedSpans(calendar, from, to).reduce((sum, { start, end }) => sum + end - start, 0)
        expect(closed + businessTimeBetween(calendar, from, to)).toBe(to.getTime() - from.getTime())
      }),
      { numRuns: 60 },
    )
  })

  it('is an error without hours', () => {
    const never = sampleCalendar('UTC', { days: '' })
    expect(() => closedSpans(never, new Date('2026-11-23'), new Date('2026-11-24'))).toThrow(NoHours)
  })
})
