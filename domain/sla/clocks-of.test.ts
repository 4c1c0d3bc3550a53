import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedSpans } from '../calendar/closed-spans.ts'
import type { CalendarHours } from '../calendar/schema.ts'
import { clocksOf, type ClockRun } from './clocks-of.ts'
import { timeBetween } from './counted-time.ts'
import { metrics } from './metric.ts'
import type { CountedTime } from './schema.ts'
import { calendars, histories, minutes } from './testing/arbitrary.ts'
import { samplePolicy } from './testing/policy.ts'

const MINUTE = 60_000
const times = fc.constantFrom<CountedTime>('business', 'calendar')
const marks = histories({ max: 14 })
const policyOf = (target: number, time: CountedTime) => {
  const text = `${target} ${time}`
  return samplePolicy({ firstResponse: text, nextResponse: text, resolution: text })
}
const runsOf = (clocks: ReturnType<typeof clocksOf>) =>
  metrics.flatMap((metric) => (clocks[metric] ? [clocks[metric]] : []))

/** The running stretches of a clock until an instant, as if it had not been met. */
function ranUntil({ segments, metAt }: ClockRun, until: Date): { from: Date; to: Date }[] {
  return segments.flatMap(({ from, to, running }, index) => {
    const goesOn = to === null || (metAt !== null && index === segments.length - 1)
    const end = goesOn || to > until ? until : to
    return running && from < end ? [{ from, to: end }] : []
  })
}

describe('a deadline', () => {
  it('is where the target has passed in open time while the clock ran, and not before', () => {
    fc.assert(
      fc.property(marks, calendars, minutes, times, (log, calendar, target, time) => {
        for (const clock of runsOf(clocksOf(log, policyOf(target, time), 2, calendar))) {
          const { dueAt } = clock
          if (!dueAt) continue
          const passed = (until: Date) =>
            ranUntil(clock, until).reduce(
              (sum, { from, to }) => sum + timeBetween({ time, calendar }, from, to),
              0,
            )
          expect(passed(dueAt)).toBe(target * MINUTE)
          const before = new Date(dueAt.getTime() - 1)
          const restsThere = clock.segments.some(
            ({ from, to, running }) => !running && from <= before && (!to || before < to),
          )
          if (!restsThere) expect(passed(before)).toBe(target * MINUTE - 1)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('is the start and the target and all that was closed or at rest', () => {
    fc.assert(
      fc.property(marks, calendars, minutes, times, (log, calendar, target, time) => {
        for (const clock of runsOf(clocksOf(log, policyOf(target, time), 2, calendar))) {
          const { dueAt, startedAt } = clock
          if (!dueAt) continue
          const ran = ranUntil(clock, dueAt)
          const rested =
            dueAt.getTime() - startedAt.getTime() - ran.reduce((sum, { from, to }) => sum + (+to - +from), 0)
          const spans =
            time === 'business' ? ran.flatMap(({ from, to }) => closedSpans(calendar, from, to)) : []
          const closed = spans.reduce((sum, { start, end }) => sum + end - start, 0)
          expect(startedAt.getTime() + target * MINUTE + rested + closed).toBe(dueAt.getTime())
        }
      }),
      { numRuns: 120 },
    )
  })

  it('is never earlier for a longer target, or for one pause more', () => {
    fc.assert(
      fc.property(marks, calendars, minutes, minutes, times, (log, calendar, a, b, time) => {
        const due = (target: number, pausedIn: ('waiting' | 'paused')[]) => {
          const { dueAt } =
            clocksOf(log, { ...policyOf(target, time), pausedIn }, 2, calendar).resolution ?? {}
          return dueAt?.getTime() ?? Infinity
        }
        expect(due(Math.min(a, b), ['paused'])).toBeLessThanOrEqual(due(Math.max(a, b), ['paused']))
        expect(due(a, ['paused'])).toBeLessThanOrEqual(due(a, ['waiting', 'paused']))
      }),
      { numRuns: 80 },
    )
  })

  it('is what counting minute by minute by the browser’s own clocks says', () => {
    const clocks = new Map<string, Intl.DateTimeFormat>()
    /** Whether a minute is open, by what `Intl` says that clocks on the wall show then. */
    function isOpen({ zone, week }: CalendarHours, at: number): boolean {
      const clock =
        clocks.get(zone) ??
        new Intl.DateTimeFormat('en-GB', {
          ...{ timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
        })
      clocks.set(zone, clock)
      const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
      const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '')
      const wall = `${parts.hour}:${parts.minute}`
      return (week[day] ?? []).some(({ from, to }) => from <= wall && wall < to)
    }
    // Intervals that do not end within an hour that comes twice: there the wall alone cannot tell.
    const plain = calendars.filter(({ week }) => !week.flat().some(({ to }) => to === '02:30'))
    const minute = fc.integer({ min: Date.UTC(2026, 0, 5) / MINUTE, max: Date.UTC(2026, 11, 10) / MINUTE })
    const gaps = fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 4 })
    const target = fc.integer({ min: 1, max: 900 })
    fc.assert(
      fc.property(plain, minute, gaps, target, (calendar, start, pauses, minutes) => {
        const hours = { ...calendar, holidays: [] }
        let [at, rests] = [start, false]
        const changes = pauses.map((gap) => {
          at += gap
          rests = !rests
          return { at, rests }
        })
        if (rests) changes.push({ at: at + 60, rests: false })
        const log = [
          { at: new Date(start * MINUTE), type: 'opened' as const },
          ...changes.map((each) => ({
            ...{ at: new Date(each.at * MINUTE), type: 'category' as const },
            category: each.rests ? ('waiting' as const) : ('open' as const),
          })),
        ]
        let left = minutes
        let now = start
        const isAtRest = () => changes.findLast((each) => each.at <= now)?.rests ?? false
        while (left > 0) {
          if (!isAtRest() && isOpen(hours, now * MINUTE)) left--
          now++
        }
        // Due where a rest begins is due where it ends.
        while (isAtRest()) now++
        const { dueAt } = clocksOf(log, samplePolicy({ resolution: minutes }), 2, hours).resolution ?? {}
        expect(dueAt).toEqual(new Date(now * MINUTE))
      }),
      { numRuns: 40 },
    )
  })
})

describe('clocks', () => {
  it('rest or run, are met or not, and are breached only where they were due', () => {
    fc.assert(
      fc.property(marks, calendars, minutes, times, (log, calendar, target, time) => {
        const now = new Date((log.at(-1)?.at.getTime() ?? 0) + 3_600_000)
        for (const clock of runsOf(clocksOf(log, policyOf(target, time), 2, calendar, { now }))) {
          const { dueAt, metAt, breachedAt, restsSince, why, segments } = clock
          expect(restsSince === null).toBe(why === null)
          if (restsSince) expect([dueAt, metAt]).toEqual([null, null])
          if (breachedAt) expect(breachedAt <= (metAt ?? now)).toBe(true)
          if (breachedAt && dueAt) expect(breachedAt).toEqual(dueAt)
          // Segments are half-open and leave nothing out.
          segments.forEach(({ to }, index) => expect(to).toEqual(segments[index + 1]?.from ?? metAt))
        }
      }),
      { numRuns: 150 },
    )
  })
})
