import { describe, expect, it } from 'vitest'
import type { CalendarHours, Holiday } from '../../calendar/schema.ts'
import { hoursOf, sampleCalendar } from '../../calendar/testing.ts'
import type { Priority } from '../../ticket/priority.ts'
import { clocksOf } from '../clocks-of.ts'
import type { PolicyWithId } from '../policy-schema.ts'
import { clockText } from '../testing/clock-text.ts'
import { log } from '../testing/log.ts'
import { samplePolicy, target } from '../testing/policy.ts'

// All times are UTC. Berlin's 9 to 17 is 08:00 to 16:00 in winter, New York's 14:00 to 22:00. 23 November 2026 is a Monday.
const berlin = sampleCalendar('Europe/Berlin')
const newYork = sampleCalendar('America/New_York')
const gold = samplePolicy({
  firstResponse: { 1: target(480), 2: target(240), 3: target(120), 4: target(60) },
})
const silver = samplePolicy({ firstResponse: '120 calendar' }, { id: 'silver' })

function state(line: string, policy: PolicyWithId, priority: Priority, calendar: CalendarHours | null) {
  return clockText(clocksOf(log(line), policy, priority, calendar).firstResponse)
}
const fresh = '11-23 09:00 opened'
const paused = '11-23 09:00 opened, 10:00 waiting, 15:00 open'
const early = '11-23 09:00 opened, 09:30 waiting, 12:00 open'

describe('another priority in mid-flight counts from the start, not from the change', () => {
  it.each<[string, string, Priority, string]>([
    // 9:00 + 4 h.
    ['normal', fresh, 2, 'due 11-23 13:00'],
    // 9:00 + 1 h: overdue at once when it is raised at noon.
    ['raised to urgent', fresh, 4, 'due 11-23 10:00'],
    ['raised to high', fresh, 3, 'due 11-23 11:00'],
    // 9:00 + 8 h: 7 h until closing, 1 h on Tuesday.
    ['lowered', fresh, 1, 'due 11-24 09:00'],
    // ½ h until 9:30, ½ h from noon: the pause before the change is not forgotten.
    ['raised after a pause', early, 4, 'due 11-23 12:30'],
    // ½ h, then 3½ h from noon.
    ['as it was, after a pause', early, 2, 'due 11-23 15:30'],
    // ½ h, 4 h until closing, 3½ h on Tuesday.
    ['lowered after a pause', early, 1, 'due 11-24 11:30'],
    // 1 h, 1 h from 15:00 until closing, which is exactly the target.
    ['high after a long pause', paused, 3, 'due 11-23 16:00'],
  ])('%s', (_, line, priority, due) => {
    expect(state(line, gold, priority, berlin)).toBe(due)
  })

  it('has no deadline at a priority without a target', () => {
    const some = samplePolicy({ firstResponse: { 3: target(120) } })
    expect([1, 2, 3, 4].map((each) => state(fresh, some, each as Priority, berlin))).toEqual([
      ...['none', 'none', 'due 11-23 11:00', 'none'],
    ])
  })
})

describe('another policy in mid-flight counts from the start too', () => {
  it.each<[string, string, string]>([
    // 9:00 + 2 h around the clock.
    ['at once', fresh, 'due 11-23 11:00'],
    // 1 h until 10:00, 1 h from 15:00.
    ['after a pause', paused, 'due 11-23 16:00'],
    // Friday 15:30 + 2 h; in business time it would be Monday.
    ['before a weekend', '11-27 15:30 opened', 'due 11-27 17:30'],
  ])('from business to calendar time, %s', (_, line, due) => {
    expect(state(line, silver, 2, berlin)).toBe(due)
  })

  it('that lets nothing rest counts pauses as time', () => {
    const strict = { ...gold, pausedIn: [] }
    // 9:00 + 4 h.
    expect(state(paused, strict, 2, berlin)).toBe('due 11-23 13:00')
  })
})

describe('another department, with another calendar', () => {
  it.each<[string, string, CalendarHours | null, string]>([
    // 9:00 is before New York opens at 14:00; + 4 h.
    ['whose day has not begun', fresh, newYork, 'due 11-23 18:00'],
    // No open time before 10:00; from 15:00 4 h.
    ['after a pause', paused, newYork, 'due 11-23 19:00'],
    // 1 h, then 3 h from 15:00 around the clock.
    ['without a calendar', paused, null, 'due 11-23 18:00'],
    // In Berlin: 1 h, 1 h until closing, 2 h on Tuesday.
    ['and back again', paused, berlin, 'due 11-24 10:00'],
  ])('%s', (_, line, calendar, due) => {
    expect(state(line, gold, 2, calendar)).toBe(due)
  })
})

describe('a calendar that is edited', () => {
  // Monday 15:00 + 4 h: 1 h until closing, 3 h on Tuesday.
  const line = '11-23 15:00 opened'
  const closedOn = (date: string) =>
    sampleCalendar('Europe/Berlin', { holidays: [{ kind: 'date', name: 'Closed', date, hours: [] }] })

  it.each<[string, CalendarHours, string]>([
    ['as it was', berlin, 'due 11-24 11:00'],
    // Tuesday is closed: 3 h on Wednesday.
    ['a holiday more', closedOn('2026-11-24'), 'due 11-25 11:00'],
    // Monday is closed: 4 h on Tuesday.
    ['a holiday on the day it came', closedOn('2026-11-23'), 'due 11-24 12:00'],
    ['a holiday later', closedOn('2026-11-25'), 'due 11-24 11:00'],
    // Until 19:00 at +1 (18:00): 3 h on Monday, 1 h on Tuesday.
    ['longer hours', sampleCalendar('Europe/Berlin', { days: '9-19' }), 'due 11-24 09:00'],
    // Until 16:00 at +1 (15:00), where it was made: 4 h on Tuesday.
    ['shorter hours', sampleCalendar('Europe/Berlin', { days: '9-16' }), 'due 11-24 12:00'],
    // 1 h until closing; Tuesday 9 to 12 are the 3 h, exactly until lunch.
    ['a lunch break', sampleCalendar('Europe/Berlin', { days: '9-12 13-17' }), 'due 11-24 11:00'],
    // London's 9 to 17 is 09:00 to 17:00: 2 h on Monday, 2 h on Tuesday.
    ['another zone', sampleCalendar('Europe/London'), 'due 11-24 11:00'],
    // Open on Tuesday from 13:00 at +1 (12:00): 1 h on Monday, 3 h from 12:00.
    [
      'another Tuesday',
      { ...berlin, week: [hoursOf('9-17'), hoursOf('13-17'), [], [], [], [], []] },
      'due 11-24 15:00',
    ],
    // Mondays alone: 1 h, and 3 h a week later.
    ['one day a week', { ...berlin, week: [hoursOf('9-17'), [], [], [], [], [], []] }, 'due 11-30 11:00'],
  ])('%s', (_, calendar, due) => {
    expect(state(line, gold, 2, calendar)).toBe(due)
  })
})

describe('a calendar without hours', () => {
  const never = sampleCalendar('Europe/Berlin', { days: '' })

  it('leaves clocks of business time without a deadline, and they say why', () => {
    expect(state(fresh, gold, 2, never)).toBe('noHours')
    expect(state(paused, gold, 2, never)).toBe('noHours')
    expect(state(`${fresh}, 10:00 answered`, gold, 2, never)).toBe('met 11-23 10:00')
  })
  it('does not concern clocks of calendar time', () => {
    expect(state(fresh, silver, 2, never)).toBe('due 11-23 11:00')
  })
  it('is one that closes for more than a year as well', () => {
    const gone = Array.from({ length: 12 * 31 }, (_, n): Holiday => {
      const [month, day] = [Math.floor(n / 31) + 1, (n % 31) + 1]
      return { kind: 'yearly', name: 'Closed', month, day, hours: [] }
    })
    expect(state(fresh, gold, 2, sampleCalendar('Europe/Berlin', { holidays: gone }))).toBe('noHours')
  })
})
