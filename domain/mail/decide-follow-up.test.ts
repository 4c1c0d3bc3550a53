import { describe, expect, it } from 'vitest'
import { chooseDepartment } from './choose-department.ts'
import {
  decideFollowUp,
  type FollowUpCandidate,
  type FollowUpFacts,
  type FollowUpSender,
} from './decide-follow-up.ts'
import { testDesk } from '../inbound/test-filing.ts'

const iris = 'iris@example.org'
const candidate = (ticketId: string, ...participants: string[]): FollowUpCandidate => ({
  ...{ ticketId, number: `number of ${ticketId}`, departmentId: 'support', organisationId: null },
  requester: 'ann@harbour.example',
  participants,
})
const sent = (change: Partial<FollowUpSender>): FollowUpSender => ({
  ...{ address: iris, verdict: 'unchecked', agent: null, organisation: null },
  ...change,
})
const decide = (facts: Partial<FollowUpFacts>, sender: Partial<FollowUpSender> = {}) =>
  decideFollowUp({
    ...{ sender: sent(sender), proven: null, notified: null, byMessageId: [], byNumber: [] },
    ...facts,
  })
const agent = { id: 'mara', role: 'agent', departments: ['support'] } as const
const mara = { address: 'mara@home.example', agent: { ...agent, departments: ['support'] } }
const harbour = { id: 'harbour', domains: ['harbour.example'] }
const colleague = { address: 'bob@harbour.example', organisation: harbour }

describe('decideFollowUp', () => {
  it.each<[string, Partial<FollowUpFacts>, string]>([
    ['a token in the recipient', { proven: { candidate: candidate('a'), by: 'recipient' } }, 'a'],
    ['a token in a reference', { proven: { candidate: candidate('a'), by: 'messageId' } }, 'a'],
    [
      'a token before all claims',
      { proven: { candidate: candidate('a'), by: 'recipient' }, byMessageId: [candidate('b', iris)] },
      'a',
    ],
    ['a stored Message-ID of a participant', { byMessageId: [candidate('a', iris)] }, 'a'],
    ['the one he has part in', { byMessageId: [candidate('a'), candidate('b', iris)] }, 'b'],
    ['a number of a participant', { byNumber: [candidate('a', iris)] }, 'a'],
    [
      'his number, not a stranger’s thread',
      { byMessageId: [candidate('a')], byNumber: [candidate('b', iris)] },
      'b',
    ],
    [
      'a notification that a participant got hold of',
      { notified: { candidate: candidate('a', iris), isRecipient: false } },
      'a',
    ],
  ])('goes on by %s', (_, facts, ticketId) => {
    expect(decide(facts)).toMatchObject({ kind: 'append', ticketId, why: expect.stringMatching(/^I.+\.$/) })
  })

  it.each<[string, Partial<FollowUpFacts>, Partial<FollowUpSender>]>([
    ['a stored Message-ID', { byMessageId: [candidate('a', 'ann@example.org')] }, {}],
    ['a number', { byNumber: [candidate('a', 'ann@example.org')] }, {}],
    ['a number, without a sender', { byNumber: [candidate('a', '')] }, { address: '' }],
    ['a notification of another', { notified: { candidate: candidate('a'), isRecipient: false } }, mara],
    ['a number, an agent’s address and no check', { byNumber: [candidate('a')] }, mara],
    [
      'a number, as an agent of elsewhere',
      { byNumber: [candidate('a')] },
      { ...mara, verdict: 'verified', agent: { ...agent, departments: ['billing'] } },
    ],
    ['a number, a colleague’s address and no check', { byNumber: [candidate('a')] }, colleague],
    [
      'a number, as a colleague in another organisation',
      { byNumber: [{ ...candidate('a'), organisationId: 'other' }] },
      { ...colleague, verdict: 'verified' },
    ],
  ])('starts anew for a stranger with %s, and says what it may belong to', (_, facts, sender) => {
    expect(decide(facts, sender)).toMatchObject({
      kind: 'new',
      related: [{ kind: 'mayBelongTo', ticketId: 'a', number: 'number of a' }],
      why: expect.stringContaining('no part'),
    })
  })

  it('does not believe a participant whose address a check did not bear out, except with a token', () => {
    const spoofed = { verdict: 'unverified' } as const
    expect(decide({ byNumber: [candidate('a', iris)] }, spoofed)).toMatchObject({
      kind: 'new',
      why: 'It points to number of a, but nothing proves that its sender is who he says he is.',
    })
    const proven = { candidate: candidate('a', iris), by: 'recipient' } as const
    expect(decide({ proven }, spoofed)).toMatchObject({ kind: 'append', ticketId: 'a', outsider: false })
  })

  it.each<[string, Partial<FollowUpSender>, string]>([
    ['an agent of its department', { ...mara, verdict: 'verified' }, 'agent of its department'],
    [
      'an admin',
      { ...mara, verdict: 'verified', agent: { ...agent, role: 'admin', departments: [] } },
      'agent of its department',
    ],
    ['the requester’s organisation', { ...colleague, verdict: 'verified' }, 'requester’s organisation'],
  ])('believes a verified address of %s', (_, sender, why) => {
    const decided = decide({ byMessageId: [candidate('a')] }, sender)
    expect(decided).toMatchObject({ kind: 'append', ticketId: 'a', why: expect.stringContaining(why) })
  })

  it('says of a token’s holder whether he had part in the ticket', () => {
    const proven = { candidate: candidate('a', 'ann@example.org'), by: 'recipient' } as const
    expect(decide({ proven })).toMatchObject({
      outsider: true,
      why: 'It was sent to the reply address of this ticket, by somebody who had no part in it.',
    })
    expect(decide({ proven }, { address: 'ann@example.org' })).toMatchObject({
      outsider: false,
      why: 'It was sent to the reply address of this ticket.',
    })
  })

  it('takes an operator’s answer to his notification as a note of his, even before a token', () => {
    const notified = { candidate: candidate('a'), isRecipient: true }
    const proven = { candidate: candidate('a'), by: 'recipient' } as const
    for (const verdict of ['verified', 'unchecked'] as const) {
      expect(decide({ notified, proven }, { ...mara, verdict })).toMatchObject({
        ...{ kind: 'note', ticketId: 'a', agentId: 'mara' },
      })
    }
    expect(decide({ notified }, { ...mara, verdict: 'unverified' })).toMatchObject({ kind: 'new' })
    const moved = { ...mara, agent: { ...agent, departments: ['billing'] } }
    expect(decide({ notified }, moved)).toMatchObject({ kind: 'new' })
  })

  it('starts anew for a mail that points nowhere', () => {
    expect(decide({})).toEqual({ kind: 'new', why: 'It refers to no ticket.', related: [] })
  })
})

describe('chooseDepartment', () => {
  const choose = (envelope: string[], headers: string[] = []) =>
    chooseDepartment(testDesk.departments, envelope, headers)

  it.each([
    [['billing@tallowpine.example'], [], 'billing', []],
    [['Billing+x.y@TallowPine.example'], [], 'billing', []],
    [['billing@tallowpine.example', 'support@tallowpine.example'], [], 'billing', ['support']],
    [['catchall@relay.example'], ['billing@tallowpine.example'], 'billing', []],
    [['support@tallowpine.example'], ['billing@tallowpine.example'], 'support', []],
    [['nobody@example.org'], [], 'support', []],
    [[], [], 'support', []],
  ])('of %j with headers %j is %s', (envelope, headers, departmentId, alsoAddressed) => {
    expect(choose(envelope, headers)).toMatchObject({ departmentId, alsoAddressed })
  })

  it('says who else was addressed', () => {
    const both = choose(['billing@tallowpine.example', 'support@tallowpine.example'])
    expect(both?.why).toBe('It was sent to billing@tallowpine.example. It also went to support.')
  })

  it('is nobody in a desk without departments', () => {
    expect(chooseDepartment([], ['a@b.example'], [])).toBeNull()
  })
})
