import { describe, expect, it } from 'vitest'
import { dueSteps } from '../due-steps.ts'
import { nextSteps } from '../next-steps.ts'
import type { PolicyWithId } from '../policy-schema.ts'
import type { Sla } from '../schema.ts'
import { stepKey, withTaken } from '../taken.ts'
import { timeText } from '../testing/clock-text.ts'
import { at, log } from '../testing/log.ts'
import { samplePolicy, target } from '../testing/policy.ts'
import { office, sampleStep, slaAt, stepTexts } from '../testing/sla.ts'

// All times are UTC. Berlin's 9 to 17 is 08:00 to 16:00 in winter. 23 November 2026 is a Monday.
const steps = ['50%', '75%', '-30', '0', '+60', '+480'].map((each) => sampleStep(each))
const gold = samplePolicy(
  { firstResponse: { 1: target(480), 2: target(240), 3: target(120), 4: target(60) } },
  { steps },
)
const planned = (line: string, policy: PolicyWithId = gold, now = '11-23 09:00') =>
  stepTexts(nextSteps(slaAt(now, log(line), policy), policy, office))

describe('steps', () => {
  it.each<[string, string, string[]]>([
    [
      // 4 h from 9:00 are due at 13:00: half at 11:00, three quarters at noon, 30 min before at 12:30; an hour later is 14:00, a day of
      // 8 h later 3 h on Monday and 5 h on Tuesday.
      'in a day',
      '11-23 09:00 opened',
      [
        ...['50p 11-23 11:00', '75p 11-23 12:00', 'minus30 11-23 12:30'],
        ...['breach 11-23 13:00', '0 11-23 13:00', 'plus60 11-23 14:00', 'plus480 11-24 13:00'],
      ],
    ],
    [
      // 1 h until closing, 3 h on Tuesday: half is 9:00 on Tuesday, three quarters 10:00, 30 min before is 10:30, an hour later noon.
      'over night',
      '11-23 15:00 opened',
      [
        ...['50p 11-24 09:00', '75p 11-24 10:00', 'minus30 11-24 10:30'],
        ...['breach 11-24 11:00', '0 11-24 11:00', 'plus60 11-24 12:00', 'plus480 11-25 11:00'],
      ],
    ],
    [
      // Friday 13:00 until closing at 16:00 is 3 h: half is over at 15:00, three quarters exactly at closing. Monday: it rests from 8:30 to 12:30.
      // What is left is half an hour from there.
      'over a weekend and a pause',
      '11-27 13:00 opened, 11-30 08:30 waiting, 12:30 open',
      [
        // 3½ h were over at 8:30, which is just where 30 min are left: that one comes when it runs again.
        ...['50p 11-27 15:00', '75p 11-27 16:00', 'minus30 11-30 12:30'],
        ...['breach 11-30 13:00', '0 11-30 13:00', 'plus60 11-30 14:00', 'plus480 12-01 13:00'],
      ],
    ],
    ['none while it rests', '11-23 09:00 opened, 10:00 waiting', []],
    ['none once it is met', '11-23 09:00 opened, 10:00 answered', []],
    // Answered an hour late: reports are told.
    [
      'the breach alone once it is met too late',
      '11-23 09:00 opened, 14:00 answered',
      ['breach 11-23 13:00'],
    ],
    ['the breach alone while it rests after it', '11-23 09:00 opened, 14:00 waiting', ['breach 11-23 13:00']],
  ])('%s', (_, line, expected) => {
    expect(planned(line)).toEqual(expected)
  })

  it('come at the start when the target is shorter than the warning', () => {
    const policy = { ...gold, steps: [sampleStep('-300')] }
    expect(planned('11-23 09:00 opened', policy)).toEqual(['minus300 11-23 09:00', 'breach 11-23 13:00'])
  })

  it('count the time that their clock counts', () => {
    const policy = samplePolicy(
      { firstResponse: '240 calendar' },
      { steps: [sampleStep('50%'), sampleStep('+60')] },
    )
    // 15:00 + 2 h, + 4 h, + 5 h, whatever is closed.
    expect(planned('11-23 15:00 opened', policy)).toEqual([
      ...['50p 11-23 17:00', 'breach 11-23 19:00', 'plus60 11-23 20:00'],
    ])
  })

  it('of several clocks stand in order of time', () => {
    const policy = samplePolicy(
      { firstResponse: 60, resolution: 120 },
      { steps: [sampleStep('50%', 'resolution'), sampleStep('+30')] },
    )
    // Resolution: half is 10:00, due 11:00. First response: due 10:00, half an hour later 10:30.
    expect(planned('11-23 09:00 opened', policy)).toEqual([
      ...['breach 11-23 10:00', '50p 11-23 10:00', 'plus30 11-23 10:30', 'breach 11-23 11:00'],
    ])
  })

  it('are none without hours', () => {
    const never = { ...office, week: [[], [], [], [], [], [], []] as typeof office.week }
    const sla = slaAt('11-23 09:00', log('11-23 09:00 opened'), gold, { calendar: never })
    expect(nextSteps(sla, gold, never)).toEqual([])
    expect([sla.nextAt, sla.stepAt].map(timeText)).toEqual(['never', 'never'])
    expect(sla.clocks?.firstResponse).toMatchObject({ dueAt: null, why: 'noHours' })
  })
})

/** What the schedule does at each of these times, one after another, as the marks of the log come; nothing between them. */
function run(line: string, times: readonly string[], policy = gold, given?: Parameters<typeof slaAt>[3]) {
  let before: Sla | null = null
  const done: string[] = []
  for (const now of times) {
    const known = log(line).filter((mark) => mark.at <= at(now))
    const sla: Sla = slaAt(now, known, policy, { ...given, before })
    const { take, skipped } = dueSteps(sla, policy, office, at(now))
    done.push(...stepTexts(take), ...stepTexts(skipped).map((each) => `skipped ${each}`))
    const taken = withTaken(sla.taken ?? [], [...take, ...skipped])
    before = slaAt(now, known, policy, { ...given, before: sla, taken })
  }
  return { done, sla: before as Sla }
}

describe('the schedule', () => {
  it('takes each step once', () => {
    const times = [
      '10:59',
      '11:00',
      '11:01',
      '12:00',
      '12:30',
      '12:59',
      '13:00',
      '13:01',
      '14:00',
      '15:59',
      '15:59',
    ]
    const { done, sla } = run(
      '11-23 09:00 opened',
      times.map((time) => `11-23 ${time}`),
    )
    expect(done).toEqual([
      ...['50p 11-23 11:00', '75p 11-23 12:00', 'minus30 11-23 12:30'],
      ...['breach 11-23 13:00', '0 11-23 13:00', 'plus60 11-23 14:00'],
    ])
    // The queue keeps it on top, the schedule has nothing to do until the last step.
    expect([sla.nextAt, sla.stepAt].map(timeText)).toEqual(['11-23 13:00', '11-24 13:00'])
  })

  it('has nothing left when all are taken', () => {
    const { sla } = run('11-23 09:00 opened', ['11-24 13:00'])
    expect([sla.nextAt, sla.stepAt].map(timeText)).toEqual(['11-23 13:00', 'never'])
  })

  it('catches up after an outage: warnings that the breach has overtaken are passed over, the rest has its true times', () => {
    expect(run('11-23 09:00 opened', ['11-23 14:30', '11-23 14:31']).done).toEqual([
      ...['breach 11-23 13:00', '0 11-23 13:00', 'plus60 11-23 14:00'],
      ...['skipped 50p 11-23 11:00', 'skipped 75p 11-23 12:00', 'skipped minus30 11-23 12:30'],
    ])
  })

  it('catches up before the breach: all warnings that were due', () => {
    expect(run('11-23 09:00 opened', ['11-23 12:45']).done).toEqual([
      ...['50p 11-23 11:00', '75p 11-23 12:00', 'minus30 11-23 12:30'],
    ])
  })

  it('passes over warnings in the very instant of the breach', () => {
    expect(run('11-23 09:00 opened', ['11-23 12:30', '11-23 13:00']).done.slice(3)).toEqual([
      ...['breach 11-23 13:00', '0 11-23 13:00'],
    ])
  })

  it('takes an escalation that came due before a pause when the clock runs again', () => {
    // Breached at 13:00, an hour later is 14:00, it rests from 14:10; nothing ran in between.
    const line = '11-23 09:00 opened, 14:10 waiting, 15:00 open'
    expect(run(line, ['11-23 13:00', '11-23 14:30', '11-23 15:00']).done.slice(-1)).toEqual([
      'plus60 11-23 14:00',
    ])
  })

  it('does not repeat a step whose deadline was moved by a pause', () => {
    // Warned at 11:00, half of 4 h; it rests from 11:30 to 13:30, so it is due two hours later, at 15:00.
    const line = '11-23 09:00 opened, 11:30 waiting, 13:30 open'
    expect(run(line, ['11-23 11:00', '11-23 12:00', '11-23 13:30', '11-23 15:00']).done).toEqual([
      ...['50p 11-23 11:00', 'breach 11-23 15:00', '0 11-23 15:00'],
      ...['skipped 75p 11-23 14:00', 'skipped minus30 11-23 14:30'],
    ])
  })

  it('begins anew with each streak of the customer', () => {
    const policy = samplePolicy({ nextResponse: 120 }, { steps: [sampleStep('50%', 'nextResponse')] })
    const line = '11-23 09:00 opened, 10:30 answered, 12:00 customer'
    expect(run(line, ['11-23 10:00', '11-23 10:30', '11-23 13:00', '11-23 14:00'], policy).done).toEqual([
      ...['50p 11-23 10:00', '50p 11-23 13:00', 'breach 11-23 14:00'],
    ])
  })
})

describe('a deadline that moved', () => {
  const breached = () => run('11-23 09:00 opened', ['11-23 13:00'], { ...gold, steps: [sampleStep('0')] }).sla
  const policy = { ...gold, steps: [sampleStep('0')] }
  const opened = log('11-23 09:00 opened')
  const due = (sla: Sla, now: string, calendar = office) =>
    stepTexts(dueSteps(sla, policy, calendar, at(now)).take)

  it('later, because its target was changed, is another promise', () => {
    // Lowered: 8 h, 7 h until closing, 1 h on Tuesday.
    const sla = slaAt('11-23 14:00', opened, policy, { priority: 1, before: breached() })
    expect(timeText(sla.stepAt)).toBe('11-24 09:00')
    expect(due(sla, '11-24 09:00')).toEqual(['breach 11-24 09:00', '0 11-24 09:00'])
  })

  it('earlier, because its target was changed, repeats nothing', () => {
    const sla = slaAt('11-23 14:00', opened, policy, { priority: 4, before: breached() })
    expect([sla.nextAt, sla.stepAt].map(timeText)).toEqual(['11-23 10:00', 'never'])
  })

  it('and back again, repeats nothing', () => {
    const lowered = slaAt('11-23 14:00', opened, policy, { priority: 1, before: breached() })
    const back = slaAt('11-23 14:05', opened, policy, { before: lowered })
    expect([back.nextAt, back.stepAt].map(timeText)).toEqual(['11-23 13:00', 'never'])
  })

  it('later, because its calendar was edited, repeats nothing', () => {
    // Open until 12:00 at +1 alone: 2 h on Monday, 2 h on Tuesday from 8:00.
    const shorter = {
      ...office,
      week: office.week.map(() => [{ from: '09:00', to: '12:00' }]) as typeof office.week,
    }
    const sla = slaAt('11-23 14:00', opened, policy, { calendar: shorter, before: breached() })
    expect([sla.nextAt, sla.stepAt].map(timeText)).toEqual(['11-24 10:00', 'never'])
  })

  it('takes what is due at once when it moved into the past', () => {
    // Raised to urgent at noon: due at 10:00.
    const before = slaAt('11-23 09:00', opened, gold)
    const sla = slaAt('11-23 12:00', opened, gold, { priority: 4, before })
    const { take, skipped } = dueSteps(sla, gold, office, at('11-23 12:00'))
    expect(stepTexts(take)).toEqual(['breach 11-23 10:00', '0 11-23 10:00', 'plus60 11-23 11:00'])
    // Half of 60 min, three quarters, and 30 min before.
    expect(stepTexts(skipped)).toEqual(['50p 11-23 09:30', 'minus30 11-23 09:30', '75p 11-23 09:45'])
  })
})

it('a step has one name a run and target', () => {
  const sla = slaAt('11-23 09:00', log('11-23 09:00 opened'), gold)
  const [first] = nextSteps(sla, gold, office)
  // 9:00 in milliseconds; 240 min of business time are 14,400,000 ms.
  expect(stepKey(first!)).toBe(`firstResponse-50p-${Date.UTC(2026, 10, 23, 9)}-14400000b`)
  const raised = slaAt('11-23 10:00', log('11-23 09:00 opened'), gold, { priority: 3 })
  expect(stepKey(nextSteps(raised, gold, office)[0]!)).toMatch(/-7200000b$/)
})
