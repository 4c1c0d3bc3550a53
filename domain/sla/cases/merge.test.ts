import { describe, expect, it } from 'vitest'
import { addMark } from '../marks.ts'
import { slaMerge } from '../merge.ts'
import { metrics } from '../metric.ts'
import type { PolicyWithId } from '../policy-schema.ts'
import type { Sla } from '../schema.ts'
import { splitLog } from '../split-log.ts'
import { clockText, timeText } from '../testing/clock-text.ts'
import { at, log } from '../testing/log.ts'
import { samplePolicy } from '../testing/policy.ts'
import { office, sampleStep, slaAt } from '../testing/sla.ts'
import { clocksOf } from '../clocks-of.ts'

// All times are UTC. Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const gold = samplePolicy({ firstResponse: 60, nextResponse: 120, resolution: 480 })
const slow = samplePolicy({ firstResponse: 240, nextResponse: 240, resolution: 960 }, { id: 'slow' })

interface Case {
  target: string
  source: string
  now: string
  /** The source's policy; the target's is `into`. */
  from?: PolicyWithId
  into?: PolicyWithId
  then?: string
}

function merged({ target, source, now, from = gold, into = gold, then }: Case): Sla {
  const facts = { priority: 2, now: at(now), before: null } as const
  const united = slaMerge(facts, slaAt(now, log(target), into), slaAt(now, log(source), from), into, office)
  if (!then) return united
  return slaAt(now, log(then).reduce(addMark, [...(united.log ?? [])]), into, { before: united })
}
const states = (sla: Sla) => metrics.map((metric) => clockText(sla.clocks?.[metric]))

describe('a merge', () => {
  it.each<[string, Case, string[]]>([
    [
      // The source came first, at 9:00: + 1 h, + 8 h.
      'begins when the earlier ticket did',
      { target: '11-23 09:30 opened', source: '11-23 09:00 opened', now: '11-23 09:40' },
      ['due 11-23 10:00', 'none', 'due 11-24 09:00'],
    ],
    [
      'leaves an earlier target as it is',
      { target: '11-23 09:00 opened', source: '11-23 09:30 opened', now: '11-23 09:40' },
      ['due 11-23 10:00', 'none', 'due 11-24 09:00'],
    ],
    [
      // The target was answered at 9:20, the source’s customer has waited since 9:30: + 2 h; but 10:30 was promised there.
      'keeps the promise to who waits on the source',
      { target: '11-23 09:00 opened, 09:20 answered', source: '11-23 09:30 opened', now: '11-23 09:40' },
      ['met 11-23 09:20', 'due 11-23 10:30', 'due 11-24 09:00'],
    ],
    [
      // The source waits since 9:00. What was answered on the target at 9:40 was no answer to him.
      'does not take an answer to the one for an answer to the other',
      { target: '11-23 09:30 opened, 09:40 answered', source: '11-23 09:00 opened', now: '11-23 09:50' },
      ['due 11-23 10:00', 'none', 'due 11-24 09:00'],
    ],
    [
      'nor the other way round',
      { target: '11-23 09:00 opened', source: '11-23 09:30 opened, 09:40 answered', now: '11-23 09:50' },
      ['due 11-23 10:00', 'none', 'due 11-24 09:00'],
    ],
    [
      // Both answered; the first answer of the earlier one counts, the other ended a further streak.
      'owes nothing where nobody waits',
      {
        target: '11-23 09:30 opened, 09:50 answered',
        source: '11-23 09:00 opened, 09:20 answered',
        now: '11-23 10:00',
      },
      ['met 11-23 09:20', 'met 11-23 09:50', 'due 11-24 09:00'],
    ],
    [
      // Streaks since 11:00 and 10:30: the earlier one, + 2 h.
      'counts from the earlier streak',
      {
        target: '11-23 09:00 opened, 09:20 answered, 11:00 customer',
        source: '11-23 09:00 opened, 09:30 answered, 10:30 customer',
        now: '11-23 11:10',
      },
      ['met 11-23 09:20', 'due 11-23 12:30', 'due 11-24 09:00'],
    ],
    [
      // The target’s policy gives 4 h and 16 h, the source’s gave 1 h and 8 h from 9:30: 10:30, and 6½ h + 1½ h on Tuesday.
      'keeps the stricter promise of the source’s policy',
      { target: '11-23 09:00 opened', source: '11-23 09:30 opened', now: '11-23 09:40', into: slow },
      ['due 11-23 10:30', 'none', 'due 11-24 09:30'],
    ],
    [
      // The source’s promises are later than the target’s own.
      'lets go of a laxer promise',
      { target: '11-23 09:00 opened', source: '11-23 09:30 opened', now: '11-23 09:40', from: slow },
      ['due 11-23 10:00', 'none', 'due 11-24 09:00'],
    ],
    [
      // The source is overdue since 10:00; so is the merged ticket.
      'does not make late what was late',
      { target: '11-23 09:30 opened', source: '11-23 09:00 opened', now: '11-23 12:00', into: slow },
      ['due 11-23 10:00, breached 11-23 10:00', 'none', 'due 11-24 09:00'],
    ],
    [
      // 20 of 60 min were left on the source when it rested at 9:40; at noon the merged ticket runs, so 12:20. Its resolution had 7 h 20
      // min left: 4 h until closing, 3 h 20 min on Tuesday.
      'keeps what was left of a promise at rest',
      {
        ...{ target: '11-23 09:30 opened', source: '11-23 09:00 opened, 09:40 waiting' },
        ...{ now: '11-23 12:00', into: slow },
      },
      ['due 11-23 12:20', 'none', 'due 11-24 11:20'],
    ],
    [
      // A stricter promise moves with pauses as the clock’s own target would: 10 min were over of its hour at 9:40, 50 are left at noon.
      // Resolution: the source’s 8 h from 9:30, of which 10 min were over: 4 h from noon, 3 h 50 min on Tuesday.
      'lets later pauses move what it keeps',
      {
        ...{ target: '11-23 09:00 opened', source: '11-23 09:30 opened', now: '11-23 09:40', into: slow },
        ...{ then: '11-23 09:40 paused, 12:00 open' },
      },
      ['due 11-23 12:50', 'none', 'due 11-24 11:50'],
    ],
    [
      // 10:00 had passed on the source, though the target rested then. Of the source's 8 h 3 were over at noon.
      'keeps a deadline that had passed, where the target rested',
      {
        target: '11-23 08:00 opened, 08:10 waiting',
        ...{ source: '11-23 09:00 opened', now: '11-23 12:00', into: slow },
      },
      ['rests waiting, breached 11-23 10:00', 'none', 'rests waiting'],
    ],
    [
      // The same, open again at noon: 5 h are left, 4 until closing and 1 on Tuesday.
      'keeps it when the target runs again',
      {
        target: '11-23 08:00 opened, 08:10 waiting',
        ...{ source: '11-23 09:00 opened', now: '11-23 12:00', into: slow, then: '11-23 12:00 open' },
      },
      ['due 11-23 10:00, breached 11-23 10:00', 'none', 'due 11-24 09:00'],
    ],
    [
      // Answered, then the customer writes again at 11:00: the promise was kept, the policy’s own 4 h count.
      'forgets a promise that was kept',
      {
        ...{ target: '11-23 09:00 opened', source: '11-23 09:30 opened', now: '11-23 09:40', into: slow },
        ...{ then: '11-23 10:00 answered, 11:00 customer' },
      },
      ['met 11-23 10:00', 'due 11-23 15:00', 'due 11-24 09:30'],
    ],
    [
      // The source was made at 8:00, waited from 8:30 to 9:30, when the target was made: ½ h, and from 9:30 7½ h, 6½ h until closing and
      // 1 h on Tuesday. Its answer at 8:20 was the first, the target's ended a further streak.
      'counts the source’s pauses until the target was made',
      {
        target: '11-23 09:30 opened, 09:45 answered',
        source: '11-23 08:00 opened, 08:20 answered, 08:30 waiting',
        now: '11-23 10:00',
      },
      ['met 11-23 08:20', 'met 11-23 09:45', 'due 11-24 09:00'],
    ],
    [
      // The target was resolved at 9:30, after half an hour; the source brings it back at 11:00. First response: 20 min are over at 9:20.
      // Resolution: 7½ h from 11:00, 5 h until closing, 2½ h on Tuesday; but the source, of 10:00, promised 8 h: 6 h until closing, and
      // 2 h, so 10:00 on Tuesday. The answer was promised for 11:00 there.
      'brings back what was done',
      {
        target: '11-23 09:00 opened, 09:20 answered, 09:30 solved, 11:00 open',
        ...{ source: '11-23 10:00 opened', now: '11-23 11:00' },
      },
      ['met 11-23 09:20', 'due 11-23 11:00, breached 11-23 11:00', 'due 11-24 10:00'],
    ],
  ])('%s', (_, given, expected) => {
    expect(states(merged(given))).toEqual(expected)
  })

  it('does not hear of an answer again that was none', () => {
    const sla = merged({
      target: '11-23 09:30 opened, 09:40 answered',
      source: '11-23 09:00 opened',
      now: '11-23 09:50',
    })
    const again = addMark(sla.log ?? [], { at: at('11-23 09:40'), type: 'answered' })
    expect(states(slaAt('11-23 09:51', again, gold, { before: sla }))).toEqual(states(sla))
  })

  it('repeats no step that either has taken', () => {
    const policy = { ...gold, steps: [sampleStep('50%'), sampleStep('75%')] }
    const taken = (startedAt: string, id: string) => ({
      ...({
        id,
        metric: 'firstResponse',
        startedAt: at(startedAt),
        targetMin: 60,
        time: 'business',
      } as const),
      at: at('11-23 09:50'),
    })
    const side = (opened: string, id: string) =>
      slaAt('11-23 09:50', log(`${opened} opened`), policy, { taken: [taken(opened, id)] })
    const facts = { priority: 2, now: at('11-23 09:50'), before: null } as const
    const sla = slaMerge(facts, side('11-23 09:20', '50p'), side('11-23 09:00', '75p'), policy, office)
    // What is left is the breach of 10:00.
    expect(timeText(sla.stepAt)).toBe('11-23 10:00')
    expect(sla.taken?.map(({ id, startedAt }) => `${id} ${timeText(startedAt)}`)).toEqual([
      ...['50p 11-23 09:00', '75p 11-23 09:00'],
    ])
  })
})

describe('a split', () => {
  const line = '11-23 09:00 opened, 09:20 answered + waiting, 10:00 customer + open, 11:00 customer'
  const texts = (marks: Parameters<typeof clocksOf>[0]) => {
    const clocks = clocksOf(marks, gold, 2, office)
    return metrics.map((metric) => clockText(clocks[metric]))
  }

  it('makes a ticket as old as its message', () => {
    // 11:00 + 1 h; + 8 h: 5 h until closing, 3 h on Tuesday.
    const { kept, split } = splitLog(log(line), [at('11-23 11:00')])
    expect(texts(split)).toEqual(['due 11-23 12:00', 'none', 'due 11-24 11:00'])
    // 20 min until 9:20, 7 h 40 min from 10:00: 6 h until closing, 1 h 40 min on Tuesday.
    expect(texts(kept)).toEqual(['met 11-23 09:20', 'due 11-23 12:00', 'due 11-24 09:40'])
  })

  it('takes the start of the streak along', () => {
    const { kept, split } = splitLog(log(line), [at('11-23 10:00')])
    expect(texts(split)[0]).toBe('due 11-23 11:00')
    // He waits since 11:00 here.
    expect(texts(kept)[1]).toBe('due 11-23 13:00')
  })

  it('takes answers along with their messages', () => {
    const answered = log(`${line}, 11:30 answered + waiting`)
    const { kept, split } = splitLog(answered, [at('11-23 11:00'), at('11-23 11:30')])
    expect(texts(split)[0]).toBe('met 11-23 11:30')
    expect(texts(kept)[1]).toBe('due 11-23 12:00')
  })

  it('leaves creation where it is', () => {
    const { kept, split } = splitLog(log('11-23 09:00 opened'), [at('11-23 09:00')])
    expect(texts(kept)[0]).toBe('due 11-23 10:00')
    expect(texts(split)[0]).toBe('due 11-23 10:00')
  })
})
