import { describe, expect, it } from 'vitest'
import type { Condition } from '../condition/fields.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { clocksOf } from './clocks-of.ts'
import { nextDue } from './next-due.ts'
import { calendarIdOf, policyFor } from './policy-for.ts'
import { policySchema } from './policy-schema.ts'
import { at } from './testing/log.ts'
import { samplePolicy } from './testing/policy.ts'
import { sampleStep } from './testing/sla.ts'
import { logOf } from './first-log.ts'
import { priorities } from '../ticket/priority.ts'

const now = at('11-23 09:00')
const tagged = (tag: string): Condition => ({ kind: 'test', field: 'tags', op: 'hasAny', value: [tag] })
const policy = (id: string, order: number, tag: string, over = {}) =>
  samplePolicy({}, { id, order, condition: { kind: 'all', of: [tagged(tag)] }, ...over })
const support = { responseTargets: { 1: 400, 2: 300, 3: 200, 4: 100 } }
const ticket = (...tags: string[]) => ({ ...sampleTicket({ tags }), id: 't' })

describe('policyFor', () => {
  const policies = [
    policy('late', 3, 'vip'),
    policy('first', 1, 'vip'),
    policy('off', 0, 'vip', { enabled: false }),
    policy('other', 2, 'lamp'),
  ]
  it.each([
    [['vip'], 'first'],
    [['lamp'], 'other'],
    [['lamp', 'vip'], 'first'],
    [[], 'default'],
  ])('%j: %s', (tags, id) => {
    expect(policyFor(policies, ticket(...tags), support, now).id).toBe(id)
  })

  it('goes by the id where the order is the same', () => {
    const same = [policy('b', 1, 'vip'), policy('a', 1, 'vip')]
    expect(policyFor(same, ticket('vip'), support, now).id).toBe('a')
  })

  it('has nobody who looks', () => {
    const mine: Condition = { kind: 'test', field: 'assignee', op: 'is', value: ['@me'] }
    const own = samplePolicy({}, { condition: { kind: 'all', of: [mine] } })
    expect(policyFor([own], { ...ticket(), assigneeId: 'mara' }, support, now).id).toBe('default')
  })
})

describe('without a policy', () => {
  it.each(priorities)('priority %i is due as before there were policies', (priority) => {
    const waiting = ticket()
    const { firstResponse } = clocksOf(logOf(waiting), policyFor([], waiting, support, now), priority, null)
    const { waitingSince } = waiting
    expect(firstResponse?.dueAt).toEqual(nextDue({ waitingSince, priority }, support.responseTargets))
  })
  it('counts in the department’s hours once it has a calendar', () => {
    const targets = (calendarId?: string | null) =>
      policyFor([], ticket(), { ...support, calendarId }, now).targets.nextResponse[4]
    expect(targets()).toEqual({ minutes: 100, time: 'calendar' })
    expect(targets(null)).toEqual({ minutes: 100, time: 'calendar' })
    expect(targets('office')).toEqual({ minutes: 100, time: 'business' })
  })
  it('takes the usual targets for a department that is gone', () => {
    expect(policyFor([], ticket(), undefined, now).targets.firstResponse[4]).toEqual({
      minutes: 60,
      time: 'calendar',
    })
  })
  it('is one that could be stored', () => {
    expect(policySchema.safeParse(policyFor([], ticket(), support, now)).success).toBe(true)
  })
})

it('a policy’s calendar goes before the department’s', () => {
  expect(calendarIdOf({ calendarId: 'a' }, { calendarId: 'b' })).toBe('a')
  expect(calendarIdOf({ calendarId: null }, { calendarId: 'b' })).toBe('b')
  expect(calendarIdOf({ calendarId: null }, {})).toBeNull()
  expect(calendarIdOf({ calendarId: null }, undefined)).toBeNull()
})

describe('a policy as it is stored', () => {
  const fits = (change: object) =>
    policySchema.safeParse({ ...samplePolicy({ firstResponse: 60 }), ...change }).success
  const step = (change: object) => ({ steps: [{ ...sampleStep('50%'), ...change }] })
  const asks = (field: string, op: string) => ({
    condition: { kind: 'all', of: [{ kind: 'test', field, op, value: op === 'before' ? 30 : null }] },
  })
  it.each<[string, object, boolean]>([
    ['with a step', step({}), true],
    ['with two steps of one id', { steps: [sampleStep('50%'), sampleStep('50%')] }, false],
    ['with a step that is called as the breach', step({ id: 'breach' }), false],
    ['with a step that does nothing', step({ actions: [] }), false],
    [
      'with a step at 100 percent, which is the deadline',
      step({ at: { kind: 'percent', percent: 100 } }),
      false,
    ],
    ['with a step that raises', step({ actions: [{ kind: 'priority', raise: true }] }), true],
    [
      'with a step that raises to something',
      step({ actions: [{ kind: 'priority', raise: true, priority: 4 }] }),
      false,
    ],
    [
      'with a step that tells agents without saying whom',
      step({ actions: [{ kind: 'notify', who: 'agents' }] }),
      false,
    ],
    [
      'with a step that tells two agents',
      step({ actions: [{ kind: 'notify', who: 'agents', agentIds: ['a', 'b'] }] }),
      true,
    ],
    ['with 13 steps', { steps: Array.from({ length: 13 }, (_, n) => sampleStep(`+${n + 1}`)) }, false],
    ['that rests while it is open', { pausedIn: ['open'] }, false],
    ['chosen by what is due', asks('dueAt', 'before'), false],
    ['chosen by what is unread', asks('unread', 'yes'), false],
    ['chosen by what is snoozed', asks('snoozed', 'yes'), true],
    ['chosen by nothing yet', asks('status', 'is'), false],
    ['with a target of no time', { targets: samplePolicy({ resolution: 0 }).targets }, false],
    ['with a target of two years', { targets: samplePolicy({ resolution: 1_051_200 }).targets }, false],
  ])('%s: %s', (_, change, good) => {
    expect(fits(change)).toBe(good)
  })
})
