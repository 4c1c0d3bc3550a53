import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleTicket } from '../testing/ticket.ts'
import { clocksOf } from './clocks-of.ts'
import { logOf } from './first-log.ts'
import { addMark, withdrawMark } from './marks.ts'
import { metrics } from './metric.ts'
import type { Mark } from './schema.ts'
import { calendars, histories } from './testing/arbitrary.ts'
import { clockText } from './testing/clock-text.ts'
import { at, log } from './testing/log.ts'
import { samplePolicy } from './testing/policy.ts'

const policy = samplePolicy({ firstResponse: 60, nextResponse: 120, resolution: 480 })

describe('marks', () => {
  it('come in any order, and more than once', () => {
    const shuffled = histories({ max: 12 }).chain((marks) =>
      fc.record({
        marks: fc.constant(marks),
        order: fc.shuffledSubarray(marks, { minLength: marks.length, maxLength: marks.length }),
        again: fc.array(fc.constantFrom(...marks), { maxLength: 6 }),
        back: fc.subarray(marks),
      }),
    )
    fc.assert(
      fc.property(shuffled, calendars, ({ marks, order, again }, calendar) => {
        const received = [...order, ...again].reduce<Mark[]>(addMark, [])
        expect(received).toEqual(marks)
        expect(clocksOf(received, policy, 2, calendar)).toEqual(clocksOf(marks, policy, 2, calendar))
      }),
      { numRuns: 100 },
    )
    // Taken back before or after, once or twice.
    fc.assert(
      fc.property(shuffled, fc.boolean(), ({ marks, order, again, back }, first) => {
        const add = (all: readonly Mark[], to: Mark[]) => all.reduce<Mark[]>(addMark, to)
        const withdraw = (all: readonly Mark[], to: Mark[]) => all.reduce<Mark[]>(withdrawMark, to)
        const usual = withdraw(back, marks)
        const other = first
          ? add([...order, ...again], withdraw(back, []))
          : withdraw(back, add(again, add(order, [])))
        expect(other).toEqual(usual)
      }),
      { numRuns: 100 },
    )
  })

  it('of one instant stand in the order in which they make sense', () => {
    const one = at('11-23 09:00')
    const marks: Mark[] = [
      { at: one, type: 'category', category: 'waiting' },
      { at: one, type: 'answered' },
      { at: one, type: 'category', category: 'open' },
      { at: one, type: 'customer' },
      { at: one, type: 'opened' },
    ]
    expect(marks.reduce<Mark[]>(addMark, []).map(({ type, category }) => category ?? type)).toEqual([
      ...['opened', 'customer', 'answered', 'open', 'waiting'],
    ])
  })
})

describe('the log of a ticket from before there were logs', () => {
  const created = at('11-23 09:00')
  const ticket = (over: Parameters<typeof sampleTicket>[0]) =>
    logOf(sampleTicket({ createdAt: created, waitingSince: created, ...over }))

  it.each<[string, Parameters<typeof sampleTicket>[0], string]>([
    ['new', {}, '11-23 09:00 opened + customer'],
    ['with a bump', { lastCustomerAt: at('11-23 10:00') }, '11-23 09:00 opened + customer'],
    [
      'answered',
      { waitingSince: null, lastAgentAt: at('11-23 10:00'), category: 'waiting' },
      '11-23 09:00 opened, 10:00 answered + waiting',
    ],
    [
      'asked again',
      { waitingSince: at('11-23 11:00'), lastAgentAt: at('11-23 10:00'), category: 'open' },
      '11-23 09:00 opened, 10:00 answered, 11:00 customer',
    ],
    [
      'put on hold without an answer',
      { category: 'paused', updatedAt: at('11-23 12:00') },
      '11-23 09:00 opened + customer, 12:00 paused',
    ],
    [
      'whose answer came back',
      { waitingSince: at('11-23 10:00'), lastAgentAt: at('11-23 10:00'), category: 'open' },
      '11-23 09:00 opened, 10:00 customer',
    ],
  ])('%s', (_, fields, line) => {
    expect(ticket(fields)).toEqual(log(line))
  })

  it('says of one that was made by a customer that its first response is due', () => {
    const { firstResponse } = clocksOf(ticket({}), policy, 2, null)
    expect(clockText(firstResponse)).toBe('due 11-23 10:00')
  })

  it('is the stored one where there is one', () => {
    const stored = log('11-23 09:00 opened, 09:30 answered')
    expect(ticket({ sla: { nextAt: created, log: stored } })).toBe(stored)
  })
})

it('metrics are the three that clocks are kept for', () => {
  expect(
    Object.keys(clocksOf(log('11-23 09:00 opened, 09:10 answered, 10:00 customer'), policy, 2, null)),
  ).toEqual([...metrics])
})
