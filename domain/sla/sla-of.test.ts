import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAR_FUTURE } from '../time/far-future.ts'
import { ticketSchema } from '../ticket/schema.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { addMark } from './marks.ts'
import { slaSchema, type Mark, type Sla } from './schema.ts'
import { slaOf } from './sla-of.ts'
import { calendars, histories, minutes } from './testing/arbitrary.ts'
import { timeText } from './testing/clock-text.ts'
import { at, log } from './testing/log.ts'
import { samplePolicy, storedCalendar, target } from './testing/policy.ts'
import { office, sampleStep, slaAt } from './testing/sla.ts'

// All times are UTC. Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const gold = samplePolicy(
  { firstResponse: 60, nextResponse: 120, resolution: 480 },
  { steps: [sampleStep('50%'), sampleStep('-60', 'resolution')] },
)
const times = ({ nextAt, stepAt }: Sla) => [timeText(nextAt), timeText(stepAt)]

describe('what the queue and the schedule go by', () => {
  it.each<[string, string, string, string[]]>([
    // The first response at 10:00 is due first; half of it is over at 9:30.
    ['a new ticket', '11-23 09:00 opened', '11-23 09:00', ['11-23 10:00', '11-23 09:30']],
    // The resolution is due on Tuesday at 9:00; an hour of open time before, 7 h, are over at Monday's closing.
    [
      'an answered one that is open',
      '11-23 09:00 opened, 09:20 answered',
      '11-23 09:20',
      ['11-24 09:00', '11-23 16:00'],
    ],
    ['one that waits', '11-23 09:00 opened, 09:20 answered + waiting', '11-23 09:20', ['never', 'never']],
    // Resolution: 20 min ran, 7 h 40 min are left from 10:00: 6 h, and 1 h 40 min.
    [
      'one that is asked again',
      '11-23 09:00 opened, 09:20 answered + waiting, 10:00 customer + open',
      '11-23 10:00',
      ['11-23 12:00', '11-23 12:00'],
    ],
    ['a solved one', '11-23 09:00 opened, 09:20 answered + solved', '11-23 09:20', ['never', 'never']],
    // Nobody has recorded the breach of 10:00 yet.
    [
      'a solved one, late',
      '11-23 09:00 opened, 10:20 answered + solved',
      '11-23 10:20',
      ['never', '11-23 10:00'],
    ],
    // It stays on top while it is late.
    ['a late one', '11-23 09:00 opened', '11-23 15:00', ['11-23 10:00', '11-23 09:30']],
  ])('%s', (_, line, now, expected) => {
    expect(times(slaAt(now, log(line), gold))).toEqual(expected)
  })

  it('is woken by other things too', () => {
    const waiting = log('11-23 09:00 opened, 09:20 answered + waiting')
    const wakeAt = [at('11-25 08:00'), null, undefined, at('12-01 08:00')]
    expect(times(slaAt('11-23 10:00', waiting, gold, { wakeAt }))).toEqual(['never', '11-25 08:00'])
  })

  it('is nothing without a policy’s targets', () => {
    const sla = slaAt('11-23 09:00', log('11-23 09:00 opened'), samplePolicy())
    expect(sla).toMatchObject({ nextAt: FAR_FUTURE, stepAt: FAR_FUTURE, clocks: {} })
  })
})

describe('the epoch', () => {
  const opened = log('11-23 09:00 opened')
  const before = slaAt('11-23 09:00', opened, gold)
  const epoch = (marks: readonly Mark[], over: Parameters<typeof slaAt>[3] = {}, policy = gold) =>
    slaAt('11-23 09:10', marks, policy, { before, ...over }).epoch

  it('is one for a new ticket', () => {
    expect(before.epoch).toBe(1)
  })
  it('stays while no deadline changes', () => {
    expect(epoch(opened)).toBe(1)
    expect(epoch(log('11-23 09:00 opened, 09:05 customer + open'))).toBe(1)
    expect(epoch(opened, { calendar: { ...office, version: 2, name: 'Main office' } })).toBe(1)
    expect(epoch(opened, {}, { ...gold, steps: [], version: 2 })).toBe(1)
  })
  it('goes up with a deadline that moves, rests or begins', () => {
    expect(epoch(log('11-23 09:00 opened, 09:05 waiting'))).toBe(2)
    expect(epoch(log('11-23 09:00 opened, 09:05 answered, 09:06 customer'))).toBe(2)
    expect(epoch(opened, {}, samplePolicy({ firstResponse: 90 }))).toBe(2)
    expect(epoch(opened, { calendar: null })).toBe(2)
  })
})

describe('the whole field', () => {
  const priorities = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)

  it('names what it was computed by, and fits a ticket', () => {
    const sla = slaAt(
      '11-23 09:00',
      log('11-23 09:00 opened'),
      { ...gold, version: 7 },
      { calendar: { ...office, version: 3 } },
    )
    expect(sla).toMatchObject({
      policyId: 'gold',
      policyVersion: 7,
      calendarId: 'office',
      calendarVersion: 3,
    })
    expect(ticketSchema.parse({ ...sampleTicket(), sla }).sla).toEqual(sla)
    expect(slaAt('11-23 09:00', [], gold, { calendar: null })).toMatchObject({
      calendarId: null,
      calendarVersion: null,
    })
  })

  it('is the same again, and whatever its marks came in', () => {
    const cases = histories({ max: 12 }).chain((marks) =>
      fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })),
    )
    fc.assert(
      fc.property(cases, calendars, minutes, priorities, ([marks, order], hours, target, priority) => {
        const policy = samplePolicy({ firstResponse: target, nextResponse: target, resolution: target })
        const facts = { priority, now: marks.at(-1)?.at ?? new Date(0) }
        const calendar = storedCalendar(hours)
        let slow: Sla | null = null
        for (const mark of order) {
          slow = slaOf(
            { ...facts, before: slow },
            addMark(slow?.log ?? [], mark),
            policy,
            calendar,
            slow?.taken ?? [],
          )
        }
        const once = slaOf({ ...facts, before: null }, marks, policy, calendar, [])
        expect({ ...slow, epoch: 1 }).toEqual({ ...once, epoch: 1 })
        expect(
          slaOf({ ...facts, before: slow }, slow?.log ?? [], policy, calendar, slow?.taken ?? []),
        ).toEqual(slow)
        expect(slaSchema.safeParse(once).success).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('comes back unchanged from any other priority, policy and calendar', () => {
    const one = samplePolicy({
      firstResponse: { 1: target(480), 2: target(240), 3: target(120), 4: null },
      resolution: 2400,
    })
    fc.assert(
      fc.property(
        histories({ max: 12 }),
        calendars,
        calendars,
        priorities,
        minutes,
        (marks, a, b, priority, target) => {
          const now = marks.at(-1)?.at ?? new Date(0)
          const facts = { priority: 2, now } as const
          const here = slaOf({ ...facts, before: null }, marks, one, storedCalendar(a), [])
          const other = samplePolicy(
            { nextResponse: `${target} calendar`, resolution: target },
            { id: 'other', pausedIn: [] },
          )
          const there = slaOf({ priority, now, before: here }, here.log ?? [], other, storedCalendar(b), [])
          const back = slaOf({ ...facts, before: there }, there.log ?? [], one, storedCalendar(a), [])
          expect({ ...back, epoch: 1 }).toEqual({ ...here, epoch: 1 })
        },
      ),
      { numRuns: 60 },
    )
  })
})
