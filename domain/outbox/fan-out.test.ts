import { describe, expect, it } from 'vitest'
import type { AgentWithId } from '../agent/schema.ts'
import { judgeSender } from '../authenticity/judge-sender.ts'
import type { Verdicts } from '../authenticity/schema.ts'
import type { Nature } from '../message/mail-facts.ts'
import { parkAddress } from '../parked/park.ts'
import { sampleMailFacts } from '../testing/mail-facts.ts'
import { decideAutoAnswer, whyParked } from './fan-out.ts'
import { operatorsToNotify } from './operators-to-notify.ts'

const iris = { name: 'Iris Vale', address: 'iris@example.org' }

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
  type Facts = Parameters<typeof decideAutoAnswer>[0]
  const decide = (message: Partial<Facts['message']> = {}, withheld: string | null = null, enabled = true) =>
    decideAutoAnswer({
      entry: { autoAnswerWithheld: withheld },
      message: { baseVersion: 0, from: iris, ...message },
      department: { autoAnswer: { enabled, subject: '', text: '' } },
      own: new Set(['support@tallowpine.example']),
    })
  const from = (address: string) => ({ from: { name: '', address } })
  const checked = (checks: Partial<Verdicts>) => {
    const all: Verdicts = { spf: 'none', dkim: 'none', dmarc: 'none', by: 'mx.example', ...checks }
    const sender = { from: iris.address, envelopeFrom: iris.address, checks: all }
    return { mail: sampleMailFacts({ authenticity: judgeSender(sender) }) }
  }
  const natured = (nature: Nature, natureWhy = '') => ({ mail: sampleMailFacts({ nature, natureWhy }) })

  it.each<[string, Partial<Facts['message']>]>([
    ['a message by form', {}],
    ['a mail that nobody checked', { mail: sampleMailFacts() }],
    ['a mail whose sender is verified', checked({ dmarc: 'pass' })],
    ['a mail that nothing vouches for, and no check speaks against', checked({ spf: 'softfail' })],
    ['a thank-you', natured('thanks')],
  ])('answers %s that opened the ticket', (_, message) => {
    expect(decide(message)).toEqual({ answer: true })
  })

  it('expects no answer to a follow-up', () => {
    expect(decide({ baseVersion: 1 }, 'anything')).toEqual({ answer: false, why: null })
  })

  it.each<[string, ReturnType<typeof decide>]>([
    ['It came from a list.', decide({}, 'It came from a list.')],
    ['The department sends no automatic answers.', decide({}, null, false)],
    ['The message came without an address that mail can be sent to.', decide(from(''))],
    ['It comes from one of our own addresses.', decide(from('Support+x.y@TallowPine.example'))],
    ['Its sender takes no answers.', decide(from('postmaster@example.org'))],
    ['Its sender takes no answers.', decide(from('no-reply@example.org'))],
    ['It was not written by a person.', decide(natured('automatic'))],
    ['The office is closed.', decide(natured('outOfOffice', 'The office is closed.'))],
  ])('withholds one: %s', (why, decision) => {
    expect(decision).toEqual({ answer: false, why })
  })

  it.each([{ dmarc: 'fail' }, { spf: 'fail' }, { dkim: 'fail' }] as const)(
    'withholds one from whom a check speaks against: %j',
    (checks) => {
      expect(decide(checked(checks))).toMatchObject({
        answer: false,
        why: expect.stringMatching(/^Its sender may be forged\. .+\.$/),
      })
    },
  )
})

it('says until when an address is parked, and why', () => {
  const about = { ticketId: null, number: null }
  const parked = parkAddress('gone@example.org', 'No such user.', about, new Date('2026-11-22T10:00:00Z'))
  expect(whyParked(parked)).toBe('No automatic mail goes to gone@example.org until 2027-01-21. No such user.')
})
