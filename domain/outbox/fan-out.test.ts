import { describe, expect, it } from 'vitest'
import type { AgentWithId } from '../agent/schema.ts'
import { decideAutoAnswer } from './fan-out.ts'
import { operatorsToNotify } from './operators-to-notify.ts'

describe('operatorsToNotify', () => {
  const agent = (id: string, change: Partial<AgentWithId> = {}): AgentWithId => ({
    id,
    name: id,
    email: `${id}@home.example`,
    role: 'agent',
    departments: ['support'],
    active: true,
    notify: { own: true, unassigned: true },
    signature: '',
    ...change,
  })
  const team = [
    agent('all'),
    agent('ownOnly', { notify: { own: true, unassigned: false } }),
    agent('none', { notify: { own: false, unassigned: false } }),
    agent('inactive', { active: false }),
    agent('homeless', { email: '' }),
    agent('elsewhere', { departments: ['billing'] }),
  ]
  const notified = (change: Partial<Parameters<typeof operatorsToNotify>[1]>) => {
    const reason = {
      departmentId: 'support',
      assigneeId: null,
      by: 'c1',
      from: 'iris@example.org',
      ...change,
    }
    return operatorsToNotify(team, reason).map(({ id }) => id)
  }

  it.each([
    ['nobody assigned', {}, ['all']],
    ['another department', { departmentId: 'billing' }, ['elsewhere']],
    ['assigned', { assigneeId: 'ownOnly' }, ['ownOnly']],
    ['assigned to one of another department', { assigneeId: 'elsewhere' }, ['elsewhere']],
    ['assigned to one who wants none', { assigneeId: 'none' }, []],
    ['assigned to one who has left', { assigneeId: 'inactive' }, []],
    ['written by the operator', { by: 'all' }, []],
    ['sent from the operator’s address', { from: 'ALL@home.example' }, []],
  ])('%s: %j', (_case, reason, ids) => {
    expect(notified(reason)).toEqual(ids)
  })
})

describe('decideAutoAnswer', () => {
  const decide = (
    withheld: string | null,
    baseVersion: number,
    enabled: boolean,
    address = 'a@example.org',
  ) =>
    decideAutoAnswer(
      { autoAnswerWithheld: withheld },
      { baseVersion, from: { name: '', address } },
      { autoAnswer: { enabled, subject: '', text: '' } },
    )

  it('answers the first message of a ticket', () => {
    expect(decide(null, 0, true)).toEqual({ answer: true })
  })

  it('expects no answer to a follow-up', () => {
    expect(decide('anything', 1, true)).toEqual({ answer: false, why: null })
  })

  it.each([
    ['It came from a list.', 0, true, 'a@example.org', 'It came from a list.'],
    [null, 0, false, 'a@example.org', 'The department sends no automatic answers.'],
    [null, 0, true, '', 'The message came without an address that mail can be sent to.'],
  ])('tells why it withholds one (%j, %j, %j, %j)', (withheld, version, enabled, address, why) => {
    expect(decide(withheld, version, enabled, address)).toEqual({ answer: false, why })
  })
})
