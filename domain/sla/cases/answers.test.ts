import { describe, expect, it } from 'vitest'
import { sampleCalendar } from '../../calendar/testing.ts'
import { clocksOf } from '../clocks-of.ts'
import { withdrawMark } from '../marks.ts'
import type { Mark } from '../schema.ts'
import { clockText } from '../testing/clock-text.ts'
import { at, log } from '../testing/log.ts'
import { samplePolicy } from '../testing/policy.ts'

// All times are UTC. Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const office = sampleCalendar('Europe/Berlin')
const policy = samplePolicy({ firstResponse: 60, nextResponse: 120, resolution: 480 })

function states(marks: readonly Mark[], terms = policy, now?: string) {
  const clocks = clocksOf(marks, terms, 2, office, now ? { now: at(now) } : {})
  return [clocks.firstResponse, clocks.nextResponse, clocks.resolution].map(clockText)
}
type Row = [string, string, string, string, string]
function table(rows: Row[], terms = policy) {
  it.each(rows)('%s', (_, line, ...expected) => {
    expect(states(log(line), terms)).toEqual(expected)
  })
}

describe('the first response', () => {
  table([
    // 9:00 + 1 h; + 8 h: 7 h until closing at 16:00, 1 h on Tuesday.
    ['is due from creation', '11-23 09:00 opened', 'due 11-23 10:00', 'none', 'due 11-24 09:00'],
    // The second message changes nothing.
    [
      'is not put off by a bump',
      '11-23 09:00 opened, 09:30 customer, 09:45 customer',
      ...(['due 11-23 10:00', 'none', 'due 11-24 09:00'] as const),
    ],
    [
      'is met by an answer',
      '11-23 09:00 opened, 09:40 answered + waiting',
      ...(['met 11-23 09:40', 'none', 'rests waiting'] as const),
    ],
    [
      'is met in the very instant in which it is due',
      '11-23 09:00 opened, 10:00 answered + waiting',
      ...(['met 11-23 10:00', 'none', 'rests waiting'] as const),
    ],
    [
      'is met too late a second later',
      '11-23 09:00 opened, 10:00:01 answered + waiting',
      ...(['met 11-23 10:00:01, breached 11-23 10:00', 'none', 'rests waiting'] as const),
    ],
    // 15:00 + 1 h is closing; an answer at 18:00 is late although no open time has passed since.
    [
      'is met too late after closing, when it was due at closing',
      '11-23 15:00 opened, 18:00 answered',
      ...(['met 11-23 18:00, breached 11-23 16:00', 'none', 'due 11-24 15:00'] as const),
    ],
    // Made at 18:00, due on Tuesday at 9:00; resolution Tuesday 8 h, until closing.
    [
      'is met at night, before it began to count',
      '11-23 18:00 opened, 19:00 answered',
      ...(['met 11-23 19:00', 'none', 'due 11-24 16:00'] as const),
    ],
    // Nobody answered, the ticket waits: 30 of 60 min are left, from 12:00. Resolution: 30 min, then 4 h until closing, 3½ h on Tuesday.
    [
      'rests where nobody answered but the ticket waits',
      '11-23 09:00 opened, 09:30 waiting, 12:00 open',
      ...(['due 11-23 12:30', 'none', 'due 11-24 11:30'] as const),
    ],
    [
      'is not met twice',
      '11-23 09:00 opened, 09:40 answered, 11:00 answered',
      ...(['met 11-23 09:40', 'none', 'due 11-24 09:00'] as const),
    ],
    // Made by an agent who writes first: nobody waits.
    [
      'is not owed where we wrote first',
      '11-23 09:00 opened + answered',
      ...(['none', 'none', 'due 11-24 09:00'] as const),
    ],
    // The customer's answer to that begins a streak: 11:00 + 2 h.
    [
      'is not owed later either',
      '11-23 09:00 opened + answered, 11:00 customer',
      ...(['none', 'due 11-23 13:00', 'due 11-24 09:00'] as const),
    ],
  ])
})

describe('the next response', () => {
  const answered = '11-23 09:00 opened, 09:40 answered + waiting'
  // Resolution ran 40 min until 9:40; 7 h 20 min are left.
  table([
    // 11:00 + 2 h. Resolution from 11:00: 5 h until closing, 2 h 20 min on Tuesday.
    [
      'is due from the customer’s message',
      `${answered}, 11:00 customer + open`,
      ...(['met 11-23 09:40', 'due 11-23 13:00', 'due 11-24 10:20'] as const),
    ],
    [
      'is not put off by a bump',
      `${answered}, 11:00 customer + open, 12:00 customer, 12:59 customer`,
      ...(['met 11-23 09:40', 'due 11-23 13:00', 'due 11-24 10:20'] as const),
    ],
    // Resolution ran 40 min and 90 min.
    [
      'is met by an answer',
      `${answered}, 11:00 customer + open, 12:30 answered + waiting`,
      ...(['met 11-23 09:40', 'met 11-23 12:30', 'rests waiting'] as const),
    ],
    [
      'is met too late',
      `${answered}, 11:00 customer + open, 13:10 answered + waiting`,
      ...(['met 11-23 09:40', 'met 11-23 13:10, breached 11-23 13:00', 'rests waiting'] as const),
    ],
    // 14:00 + 2 h is closing. Resolution ran 40 + 90 min, 5 h 50 min are left from 14:00: 2 h until closing, 3 h 50 min on Tuesday.
    [
      'is due anew from the next streak',
      `${answered}, 11:00 customer + open, 12:30 answered + waiting, 14:00 customer + open`,
      ...(['met 11-23 09:40', 'due 11-23 16:00', 'due 11-24 11:50'] as const),
    ],
    // 15:00 + 2 h: 1 h until closing, 1 h on Tuesday. Resolution 40 min, then 1 h, then 6 h 20 min of Tuesday.
    [
      'goes over night',
      `${answered}, 15:00 customer + open`,
      ...(['met 11-23 09:40', 'due 11-24 09:00', 'due 11-24 14:20'] as const),
    ],
    // The ticket was left waiting, the customer waits all the same.
    [
      'runs while the ticket is said to wait',
      `${answered}, 11:00 customer`,
      ...(['met 11-23 09:40', 'due 11-23 13:00', 'rests waiting'] as const),
    ],
    // 30 min until 11:30, 90 min from 13:30. Resolution: 40 + 30 min, then 2½ h until closing, 4 h 20 min on Tuesday.
    [
      'rests while it is on hold',
      `${answered}, 11:00 customer + open, 11:30 paused, 13:30 open`,
      ...(['met 11-23 09:40', 'due 11-23 15:00', 'due 11-24 12:20'] as const),
    ],
    // A message and its answer at one instant: nobody waited.
    [
      'is met where it began',
      `${answered}, 11:00 customer + answered`,
      ...(['met 11-23 09:40', 'met 11-23 11:00', 'rests waiting'] as const),
    ],
  ])

  describe('without a target for the first one', () => {
    table(
      [
        // 9:00 + 2 h.
        ['counts from creation', '11-23 09:00 opened', 'none', 'due 11-23 11:00', 'none'],
        ['and is met like any', '11-23 09:00 opened, 10:00 answered', 'none', 'met 11-23 10:00', 'none'],
      ],
      samplePolicy({ nextResponse: 120 }),
    )
  })
})

describe('done, and reopened', () => {
  table([
    // Nobody answered: the first response rests with 30 of 60 min left.
    ['is resolved', '11-23 09:00 opened, 09:30 solved', 'rests solved', 'none', 'met 11-23 09:30'],
    // 30 min from 11:00. Resolution: 7½ h are left from 11:00: 5 h until closing, 2½ h on Tuesday.
    [
      'runs on when it is reopened',
      '11-23 09:00 opened, 09:30 solved, 11:00 customer + open',
      ...(['due 11-23 11:30', 'none', 'due 11-24 10:30'] as const),
    ],
    // First response was met. Resolution ran 30 min; 7½ h are left from Tuesday 9:00: 7 h until closing, half an hour on Wednesday.
    [
      'asks for no first response again',
      '11-23 09:00 opened, 09:30 answered + solved, 11-24 09:00 customer + open',
      ...(['met 11-23 09:30', 'due 11-24 11:00', 'due 11-25 08:30'] as const),
    ],
    [
      'is resolved when it is, not when it is closed',
      '11-23 09:00 opened, 10:00 answered + solved, 11-25 09:00 closed',
      ...(['met 11-23 10:00', 'none', 'met 11-23 10:00'] as const),
    ],
    // 1 h until 9:00, 1 h until 11:00; 6 h are left from 12:00: 4 h until closing, 2 h on Tuesday. First response: 60 min were over at
    // 9:00, from where it rests: due when it runs again.
    [
      'is reopened twice',
      '11-23 08:00 opened, 09:00 solved, 10:00 open, 11:00 solved, 12:00 open',
      ...(['due 11-23 10:00', 'none', 'due 11-24 10:00'] as const),
    ],
    [
      'is answered while it is closed',
      '11-23 09:00 opened, 09:30 closed, 12:00 answered',
      ...(['met 11-23 12:00', 'none', 'met 11-23 09:30'] as const),
    ],
    [
      'is answered while it is closed, too late already before',
      '11-23 09:00 opened, 11:00 closed, 12:00 answered',
      ...(['met 11-23 12:00, breached 11-23 10:00', 'none', 'met 11-23 11:00'] as const),
    ],
    // The streak began at 10:00; 30 min ran until it was resolved without an answer; 90 are left on Tuesday from 8:00.
    // Resolution: 30 + 30 min, 7 h from 8:00.
    [
      'is reopened in the middle of a streak',
      '11-23 09:00 opened, 09:30 answered + waiting, 10:00 customer + open, 10:30 solved, 11-24 08:00 customer + open',
      ...(['met 11-23 09:30', 'due 11-24 09:30', 'due 11-24 15:00'] as const),
    ],
    // 8 h until Tuesday 9:00; resolved at 10:00.
    [
      'is resolved too late',
      '11-23 09:00 opened, 09:30 answered, 11-24 10:00 solved',
      ...(['met 11-23 09:30', 'none', 'met 11-24 10:00, breached 11-24 09:00'] as const),
    ],
    [
      'is resolved in the very instant in which it is due',
      '11-23 09:00 opened, 09:30 answered, 11-24 09:00 solved',
      ...(['met 11-23 09:30', 'none', 'met 11-24 09:00'] as const),
    ],
  ])

  it('is overdue at once when it was so before', () => {
    // 9:00 + 1 h; resolved at 11:00, too late; open again at 12:00.
    const marks = log('11-23 09:00 opened, 11:00 answered + solved, 12:00 customer + open')
    const terms = samplePolicy({ resolution: 60 })
    expect(states(marks, terms, '11-23 12:00')[2]).toBe('due 11-23 10:00, breached 11-23 10:00')
  })
})

describe('a deadline that has passed', () => {
  // 9:00 + 1 h.
  it.each([
    ['is none a second before', '11-23 09:59:59', 'due 11-23 10:00'],
    ['is one in the very instant', '11-23 10:00', 'due 11-23 10:00, breached 11-23 10:00'],
    ['keeps its time after an outage', '11-23 12:00', 'due 11-23 10:00, breached 11-23 10:00'],
  ])('%s', (_, now, state) => {
    expect(states(log('11-23 09:00 opened'), policy, now)[0]).toBe(state)
  })
})

describe('an answer that is taken back', () => {
  const answer: Mark = { at: at('11-23 09:40'), type: 'answered' }
  const asked = log('11-23 09:00 opened, 09:30 open')

  it('leaves the ticket as due as before', () => {
    const answered = log('11-23 09:00 opened, 09:30 open, 09:40 answered')
    expect(states(answered)[0]).toBe('met 11-23 09:40')
    expect(states(withdrawMark(answered, answer))).toEqual(states(asked))
  })

  it('leaves the time in between as it was: what rested, rested', () => {
    // 40 min until 9:40; it waited until the answer came back at 9:41; 20 min from there.
    const marks = log('11-23 09:00 opened, 09:40 answered + waiting, 09:41 open')
    expect(states(withdrawMark(marks, answer))[0]).toBe('due 11-23 10:01')
  })

  it('joins the streaks on both sides: he waits from his first message on', () => {
    const marks = log('11-23 09:00 opened, 09:10 answered, 10:00 customer, 10:30 answered, 11:00 customer')
    // 11:00 + 2 h, and without the answer in between 10:00 + 2 h.
    expect(states(marks)[1]).toBe('due 11-23 13:00')
    expect(states(withdrawMark(marks, { at: at('11-23 10:30'), type: 'answered' }))[1]).toBe(
      'due 11-23 12:00',
    )
  })

  it('is taken back whatever is heard of first', () => {
    const early = withdrawMark(asked, answer)
    expect(states([...early])).toEqual(states(asked))
    expect(withdrawMark(early, answer)).toEqual(early)
  })
})
