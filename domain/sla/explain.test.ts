import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarHours, Holiday } from '../calendar/schema.ts'
import { sampleCalendar } from '../calendar/testing.ts'
import { clocksOf } from './clocks-of.ts'
import { explain, type ExplainPart } from './explain.ts'
import { metrics } from './metric.ts'
import { calendars, histories, minutes } from './testing/arbitrary.ts'
import { timeText } from './testing/clock-text.ts'
import { at, log } from './testing/log.ts'
import { samplePolicy } from './testing/policy.ts'

const MINUTE = 60_000
// Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const office = sampleCalendar('Europe/Berlin')

function text(part: ExplainPart): string {
  const min = (ms: number | null) => (ms === null ? 'none' : `${ms / MINUTE} min`)
  switch (part.kind) {
    case 'start':
      return `start ${timeText(part.at)}`
    case 'target':
      return `target ${part.minutes} ${part.time}`
    case 'closed':
      return `closed ${timeText(part.from)}, ${min(part.ms)}${part.holiday ? `, ${part.holiday}` : ''}`
    case 'rested':
      return `rested ${timeText(part.from)}, ${min(part.ms)}, ${part.category}${part.to ? '' : ', still'}`
    case 'due':
      return `due ${timeText(part.at)}, ${min(part.left)}`
  }
}

function why(
  line: string,
  target: string | number,
  now: string,
  calendar: CalendarHours | null = office,
): string[] {
  const clocks = clocksOf(log(line), samplePolicy({ resolution: target }), 2, calendar, { now: at(now) })
  const clock = clocks.resolution!
  return explain(clock, clock.segments, calendar, at(now)).map(text)
}

describe('why it is due when it is', () => {
  it.each<[string, string, string | number, string, string[]]>([
    [
      'within a day',
      ...(['11-23 09:00 opened', 120, '11-23 10:00'] as const),
      ['start 11-23 09:00', 'target 120 business', 'due 11-23 11:00, 60 min'],
    ],
    [
      // 16:00 to 8:00 are 16 h; of 4 h 1 was over at closing.
      'minus a night',
      ...(['11-23 15:00 opened', 240, '11-23 18:00'] as const),
      ['start 11-23 15:00', 'target 240 business', 'closed 11-23 16:00, 960 min', 'due 11-24 11:00, 180 min'],
    ],
    [
      // Monday 15:00 + 1 h; the night is 16 h; it rests on Tuesday from 9:00 to 11:00; 2 h from there.
      'minus the night, minus two hours waiting for the customer',
      ...(['11-23 15:00 opened, 11-24 09:00 waiting, 11:00 open', 240, '11-24 12:00'] as const),
      [
        ...['start 11-23 15:00', 'target 240 business', 'closed 11-23 16:00, 960 min'],
        ...['rested 11-24 09:00, 120 min, waiting', 'due 11-24 13:00, 60 min'],
      ],
    ],
    [
      // A pause over night has the night in it: 15:00 to 9:00 are 18 h.
      'minus a pause over night',
      ...(['11-23 14:00 opened, 15:00 paused, 11-24 09:00 open', 120, '11-24 09:30'] as const),
      [
        ...['start 11-23 14:00', 'target 120 business', 'rested 11-23 15:00, 1080 min, paused'],
        'due 11-24 10:00, 30 min',
      ],
    ],
    [
      // Made on Saturday at noon: 44 h until Monday 8:00.
      'minus a weekend before it began',
      ...(['11-28 12:00 opened', 60, '11-30 08:30'] as const),
      ['start 11-28 12:00', 'target 60 business', 'closed 11-28 12:00, 2640 min', 'due 11-30 09:00, 30 min'],
    ],
    [
      // Due at 11:00; at noon it is an hour late, and on Tuesday at 8:30 5 h until closing and half an hour.
      'overdue in open time',
      ...(['11-23 09:00 opened', 120, '11-24 08:30'] as const),
      ['start 11-23 09:00', 'target 120 business', 'due 11-23 11:00, -330 min'],
    ],
    [
      // It rests since 10:00; 1 of 4 h was over.
      'while it rests',
      ...(['11-23 09:00 opened, 10:00 waiting', 240, '11-23 15:00'] as const),
      [
        'start 11-23 09:00',
        'target 240 business',
        'rested 11-23 10:00, 300 min, waiting, still',
        'due none, 180 min',
      ],
    ],
    [
      // Breached at 11:00, what came later is not told.
      'while it rests after the breach',
      ...(['11-23 09:00 opened, 13:00 waiting', 120, '11-23 15:00'] as const),
      ['start 11-23 09:00', 'target 120 business', 'due 11-23 11:00, -240 min'],
    ],
    [
      // Solved at 15:30, an hour before 8:30 on Tuesday.
      'once it is met',
      ...(['11-23 15:00 opened, 15:30 solved', 90, '11-23 15:30'] as const),
      ['start 11-23 15:00', 'target 90 business', 'closed 11-23 16:00, 960 min', 'due 11-24 08:30, 60 min'],
    ],
    [
      'in calendar time',
      ...(['11-23 15:00 opened', '240 calendar', '11-23 18:00'] as const),
      ['start 11-23 15:00', 'target 240 calendar', 'due 11-23 19:00, 60 min'],
    ],
  ])('%s', (_, line, target, now, parts) => {
    expect(why(line, target, now)).toEqual(parts)
  })

  it('names the holiday', () => {
    const christmas: Holiday = { kind: 'yearly', name: 'Christmas', month: 12, day: 25, hours: [] }
    const calendar = sampleCalendar('Europe/Berlin', { holidays: [christmas] })
    // Thursday 16:00 to Monday 8:00 are 88 h.
    expect(why('12-24 15:00 opened', 120, '12-24 15:00', calendar)).toEqual([
      ...['start 12-24 15:00', 'target 120 business', 'closed 12-24 16:00, 5280 min, Christmas'],
      'due 12-28 09:00, 120 min',
    ])
  })

  it('has nothing to say without hours', () => {
    const never = sampleCalendar('Europe/Berlin', { days: '' })
    expect(why('11-23 09:00 opened', 120, '11-23 10:00', never)).toEqual([
      ...['start 11-23 09:00', 'target 120 business', 'due none, none'],
    ])
  })

  it('adds up, whatever happened', () => {
    const marks = histories({ max: 12 })
    fc.assert(
      fc.property(marks, calendars, minutes, fc.boolean(), (log, calendar, target, isBusiness) => {
        const policy = samplePolicy({
          firstResponse: `${target} ${isBusiness ? 'business' : 'calendar'}`,
          nextResponse: target,
          resolution: target,
        })
        const now = log.at(-1)?.at ?? new Date(0)
        const clocks = clocksOf(log, policy, 2, calendar, { now })
        for (const metric of metrics) {
          const clock = clocks[metric]
          if (!clock?.dueAt) continue
          const parts = explain(clock, clock.segments, calendar, now)
          const sum = parts.reduce((sum, part) => ('ms' in part ? sum + part.ms : sum), target * MINUTE)
          expect(clock.startedAt.getTime() + sum).toBe(clock.dueAt.getTime())
          expect(parts.at(-1)).toMatchObject({ kind: 'due', at: clock.dueAt })
        }
      }),
      { numRuns: 120 },
    )
  })
})
