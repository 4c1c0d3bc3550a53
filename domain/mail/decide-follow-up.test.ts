import { describe, expect, it } from 'vitest'
import { chooseDepartment } from './choose-department.ts'
import { decideFollowUp, type FollowUpCandidate, type FollowUpFacts } from './decide-follow-up.ts'
import { testDesk } from '../inbound/test-filing.ts'

const iris = 'iris@example.org'
const candidate = (ticketId: string, ...participants: string[]): FollowUpCandidate => ({
  ticketId,
  number: `number of ${ticketId}`,
  participants,
})
const decide = (facts: Partial<FollowUpFacts>) =>
  decideFollowUp({ sender: iris, proven: null, byMessageId: [], byNumber: [], ...facts })

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
  ])('goes on by %s', (_, facts, ticketId) => {
    expect(decide(facts)).toMatchObject({ kind: 'append', ticketId, why: expect.stringMatching(/^I.+\.$/) })
  })

  it.each<[string, Partial<FollowUpFacts>]>([
    ['a stored Message-ID', { byMessageId: [candidate('a', 'ann@example.org')] }],
    ['a number', { byNumber: [candidate('a', 'ann@example.org')] }],
    ['a number, without a sender', { sender: '', byNumber: [candidate('a', '')] }],
  ])('starts anew for a stranger with %s, and says what it may belong to', (_, facts) => {
    expect(decide(facts)).toMatchObject({
      kind: 'new',
      mayBelongTo: { ticketId: 'a', number: 'number of a' },
      why: expect.stringContaining('no part'),
    })
  })

  it('starts anew for a mail that points nowhere', () => {
    expect(decide({})).toEqual({ kind: 'new', why: 'It refers to no ticket.', mayBelongTo: null })
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
