import { describe, expect, it } from 'vitest'
import type { CalendarHours, Holiday } from '../../calendar/schema.ts'
import { sampleCalendar } from '../../calendar/testing.ts'
import { clocksOf } from '../clocks-of.ts'
import { dueText } from '../testing/due-text.ts'
import { at, log } from '../testing/log.ts'
import { samplePolicy } from '../testing/policy.ts'

// All times are UTC. Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const office = sampleCalendar('Europe/Berlin')
const lunch = sampleCalendar('Europe/Berlin', { days: '9-12 13-17' })
const nights = sampleCalendar('Europe/Berlin', { days: '0-6', weekend: '0-6' })
const christmas: Holiday = { kind: 'yearly', name: 'Christmas', month: 12, day: 25, hours: [] }

type Row = [string, CalendarHours | null, string, number | string, string]
function table(rows: Row[]) {
  it.each(rows)('%s', (_, calendar, line, minutes, state) => {
    expect(dueText('resolution', minutes, calendar, line)).toBe(state)
  })
}

describe('a pause', () => {
  table([
    // 1 h until 10:00, 3 h from 12:00.
    ['within a day', office, '11-23 09:00 opened, 10:00 waiting, 12:00 open', 240, 'due 11-23 15:00'],
    // 1½ h until 10:30; lunch is until 12:00, but it rests until 12:30; half an hour from there.
    ['over lunch', lunch, '11-23 09:00 opened, 10:30 waiting, 12:30 open', 120, 'due 11-23 13:00'],
    // 1 h until 10:00; from 10:30 half an hour until lunch at 11:00, and half an hour from 12:00.
    ['before lunch', lunch, '11-23 09:00 opened, 10:00 waiting, 10:30 open', 120, 'due 11-23 12:30'],
    // 1 h until 15:00, 1 h from 9:00.
    ['over night', office, '11-23 14:00 opened, 15:00 waiting, 11-24 09:00 open', 120, 'due 11-24 10:00'],
    // 1 h on Friday until 15:00, 2 h on Monday from 10:00.
    ['over a weekend', office, '11-27 14:00 opened, 15:00 paused, 11-30 10:00 open', 180, 'due 11-30 12:00'],
    // 2 h until closing at 16:00, 1 h on Tuesday from 8:00: closed time that rests is not counted twice.
    ['in closed time alone', office, '11-23 14:00 opened, 18:00 waiting, 20:00 open', 180, 'due 11-24 09:00'],
    // The same: it runs again before opening.
    [
      'over a night alone',
      office,
      '11-23 14:00 opened, 18:00 waiting, 11-24 07:00 open',
      180,
      'due 11-24 09:00',
    ],
    [
      'from closing to opening',
      office,
      '11-23 14:00 opened, 16:00 waiting, 11-24 08:00 open',
      180,
      'due 11-24 09:00',
    ],
    // 1 h on Friday, 1 h on Monday.
    [
      'within a weekend',
      office,
      '11-27 15:00 opened, 11-28 10:00 waiting, 11-29 12:00 open',
      120,
      'due 11-30 09:00',
    ],
    // 1 h before the holiday, 2 h from Monday 10:00.
    [
      'over a holiday',
      sampleCalendar('Europe/Berlin', { holidays: [christmas] }),
      ...(['12-24 09:00 opened, 10:00 waiting, 12-28 10:00 open', 180, 'due 12-28 12:00'] as const),
    ],
    // Made on Sunday; rests from opening to 10:00, then 1 h.
    [
      'from the very opening',
      office,
      '11-22 12:00 opened, 11-23 08:00 waiting, 10:00 open',
      60,
      'due 11-23 11:00',
    ],
    // Rests from the start: 1 h from 10:00.
    ['from the very start', office, '11-23 09:00 opened + waiting, 10:00 open', 60, 'due 11-23 11:00'],
    // 1 h at +1 on Friday, 2 h from Monday 10:00 at +2 (08:00).
    [
      'while clocks go forward',
      office,
      '03-27 14:00 opened, 15:00 waiting, 03-30 08:00 open',
      180,
      'due 03-30 10:00',
    ],
    // 1 h at +2 on Friday (13:00), 2 h from Monday 10:00 at +1 (09:00).
    [
      'while clocks go back',
      office,
      '10-23 13:00 opened, 14:00 waiting, 10-26 09:00 open',
      180,
      'due 10-26 11:00',
    ],
    // 0:00 to 1:30 at +1 are 1½ h; 2:00 to 3:00 is skipped; 1½ h from 4:00 at +2 (02:00).
    [
      'over the hour that is skipped',
      nights,
      ...(['03-28 23:00 opened, 03-29 00:30 waiting, 02:00 open', 180, 'due 03-29 03:30'] as const),
    ],
    // 0:00 to the first 2:30 are 2½ h; it rests an hour until the second 2:30 (01:30); 1½ h from there.
    [
      'from an hour to the same hour again',
      nights,
      ...(['10-24 22:00 opened, 10-25 00:30 waiting, 01:30 open', 240, 'due 10-25 03:00'] as const),
    ],
  ])
})

describe('several pauses', () => {
  table([
    // 8 to 9, 10 to 11, 13 to 14, and 1 h from 15:00: exactly closing.
    [
      'in a day, due exactly at closing',
      office,
      '11-23 08:00 opened, 09:00 waiting, 10:00 open, 11:00 paused, 13:00 open, 14:00 waiting, 15:00 open',
      ...([240, 'due 11-23 16:00'] as const),
    ],
    // The same and a minute more: Tuesday's first.
    [
      'in a day, due a minute after closing',
      office,
      '11-23 08:00 opened, 09:00 waiting, 10:00 open, 11:00 paused, 13:00 open, 14:00 waiting, 15:00 open',
      ...([241, 'due 11-24 08:01'] as const),
    ],
    // Monday 2 h until closing; Tuesday rests until 10:00, 3 h until 13:00, rests; Wednesday 8:00 + 1 h.
    [
      'over two nights',
      office,
      '11-23 14:00 opened, 17:00 waiting, 11-24 10:00 open, 13:00 paused, 22:00 open',
      ...([360, 'due 11-25 09:00'] as const),
    ],
    // Friday 1 h, 14:00 to 15:00; rests over the weekend; Monday 10 to 11 is 1 h; rests; Tuesday from 15:00 1 h until closing, then
    // Wednesday 8:00 + 1 h.
    [
      'over a weekend and a night',
      office,
      '11-27 14:00 opened, 15:00 waiting, 11-30 10:00 open, 11:00 waiting, 12-01 15:00 open',
      ...([240, 'due 12-02 09:00'] as const),
    ],
    // From waiting to paused is one rest, from 10:00 to 12:00.
    [
      'one after the other',
      office,
      '11-23 09:00 opened, 10:00 waiting, 11:00 paused, 12:00 open',
      120,
      'due 11-23 13:00',
    ],
    // The second `waiting` says nothing new.
    [
      'told twice',
      office,
      '11-23 09:00 opened, 10:00 waiting, 10:30 waiting, 11:00 open',
      120,
      'due 11-23 12:00',
    ],
    // From new to open it runs on.
    ['none: it is opened', office, '11-23 09:00 opened, 10:00 open', 120, 'due 11-23 11:00'],
  ])
})

describe('in calendar time', () => {
  table([
    // 1 h until 15:00, 3 h from 9:00.
    [
      'a pause over night',
      office,
      '11-23 14:00 opened, 15:00 waiting, 11-24 09:00 open',
      '240 calendar',
      'due 11-24 12:00',
    ],
    // 1 h until 23:00, 1 h from 1:00.
    [
      'a pause at night',
      office,
      '11-23 22:00 opened, 23:00 waiting, 11-24 01:00 open',
      '120 calendar',
      'due 11-24 02:00',
    ],
    // 6 h until 21:00 on Friday, 18 h from Sunday 9:00.
    [
      'a pause over a weekend',
      null,
      '11-27 15:00 opened, 21:00 paused, 11-29 09:00 open',
      1440,
      'due 11-30 03:00',
    ],
  ])
})

describe('a deadline beside a pause', () => {
  table([
    // It was due at closing, four hours before it rested: overdue as soon as it runs again.
    ['before it', office, '11-23 14:00 opened, 20:00 waiting, 11-24 09:00 open', 120, 'due 11-23 16:00'],
    // A minute was left at 15:59; it comes at 12:01.
    [
      'a minute after it begins',
      office,
      '11-23 14:00 opened, 15:59 waiting, 11-24 12:00 open',
      120,
      'due 11-24 12:01',
    ],
    // Nothing is left at 16:00, where it rests: due the instant it runs again.
    [
      'at its very beginning',
      office,
      '11-23 14:00 opened, 16:00 waiting, 11-24 12:00 open',
      120,
      'due 11-24 12:00',
    ],
    ['while it rests, before it was due', office, '11-23 09:00 opened, 10:00 waiting', 120, 'rests waiting'],
    // 2 h were over at 11:00, the pause came at 12:00.
    [
      'while it rests, after it was due',
      office,
      '11-23 09:00 opened, 12:00 paused',
      ...([120, 'rests paused, breached 11-23 11:00'] as const),
    ],
    [
      'when it rests from where it would be due',
      office,
      '11-23 09:00 opened, 11:00 waiting',
      120,
      'rests waiting',
    ],
  ])

  it('knows what is left while it rests, in its own time', () => {
    const left = (line: string, minutes: number) => {
      const { resolution } = clocksOf(log(line), samplePolicy({ resolution: minutes }), 2, office)
      return resolution?.leftMs
    }
    // 1 of 4 h was over at 10:00.
    expect(left('11-23 09:00 opened, 10:00 waiting', 240)).toBe(180 * 60_000)
    // 2 h until closing, one on Tuesday, of 2.
    expect(left('11-23 14:00 opened, 11-24 09:00 waiting', 120)).toBe(-60 * 60_000)
  })

  it('says since when it rests, and why', () => {
    const line = '11-23 09:00 opened, 10:00 waiting, 11:00 paused'
    const { resolution } = clocksOf(log(line), samplePolicy({ resolution: 240 }), 2, office)
    expect(resolution).toMatchObject({
      dueAt: null,
      restsSince: at('11-23 11:00'),
      why: 'paused',
      soonAt: null,
    })
    expect(resolution?.segments).toEqual([
      { from: at('11-23 09:00'), to: at('11-23 10:00'), running: true, reason: 'new' },
      { from: at('11-23 10:00'), to: at('11-23 11:00'), running: false, reason: 'waiting' },
      { from: at('11-23 11:00'), to: null, running: false, reason: 'paused' },
    ])
  })
})

describe('what rests is the policy’s to say', () => {
  const line = '11-23 09:00 opened, 10:00 waiting, 11:00 paused, 12:00 open'
  it.each([
    // 2 h from 9:00, whatever happened.
    ['nothing', [], 'due 11-23 11:00'],
    // 9 to 11 are the 2 h; at 11:00 it rests, so it is due when it runs again.
    ['what is paused', ['paused'], 'due 11-23 12:00'],
    // 1 h until 10:00; it runs again at 11:00, 1 h.
    ['what waits for the customer', ['waiting'], 'due 11-23 12:00'],
    // 1 h until 10:00, 1 h from 12:00.
    ['both', ['waiting', 'paused'], 'due 11-23 13:00'],
  ] as const)('%s', (_, pausedIn, state) => {
    expect(dueText('resolution', 120, office, line, { pausedIn: [...pausedIn] })).toBe(state)
  })
})
