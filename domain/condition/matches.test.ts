import { describe, expect, it } from 'vitest'
import { sampleTicket } from '../testing/ticket.ts'
import type { TicketWithId } from '../ticket/schema.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import type { Viewer } from './facts.ts'
import type { ConditionField, ConditionTest, Operator } from './fields.ts'
import { matches } from './matches.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const minutes = (n: number) => new Date(now + n * 60_000)
const viewer: Viewer = { uid: 'mara', now, departments: ['support', 'billing'] }
const ticket = (part: Partial<TicketWithId> = {}): TicketWithId => ({ ...sampleTicket(), id: 't1', ...part })

type Row = [ConditionField, Operator, ConditionTest['value'], Partial<TicketWithId>, boolean]

function check(rows: Row[]) {
  it.each(rows)('%s %s %j of %j: %s', (field, op, value, part, expected) => {
    expect(matches({ kind: 'test', field, op, value }, ticket(part), viewer)).toBe(expected)
  })
}

describe('a choice', () => {
  check([
    ['status', 'is', ['open', 'pending'], { status: 'pending' }, true],
    ['status', 'is', 'pending', { status: 'pending' }, true],
    ['status', 'is', ['open'], { status: 'pending' }, false],
    ['status', 'is', [], { status: 'pending' }, false],
    ['status', 'isNot', ['open'], { status: 'pending' }, true],
    ['status', 'isNot', ['pending'], { status: 'pending' }, false],
    ['category', 'is', ['waiting'], { category: 'waiting' }, true],
    ['department', 'is', ['billing'], { departmentId: 'billing' }, true],
    ['department', 'is', ['@me'], { departmentId: 'billing' }, true],
    ['department', 'is', ['@me'], { departmentId: 'delivery' }, false],
    ['assignee', 'is', ['@me'], { assigneeId: 'mara' }, true],
    ['assignee', 'is', ['@me', 'finn'], { assigneeId: 'finn' }, true],
    ['assignee', 'is', ['@me'], { assigneeId: 'finn' }, false],
    ['assignee', 'is', ['@me'], { assigneeId: null }, false],
    ['assignee', 'isNot', ['@me'], { assigneeId: 'finn' }, true],
    ['assignee', 'isNot', ['@me'], { assigneeId: null }, true],
    ['assignee', 'isNot', ['@me'], { assigneeId: 'mara' }, false],
    ['assignee', 'set', null, { assigneeId: 'finn' }, true],
    ['assignee', 'set', null, { assigneeId: null }, false],
    ['assignee', 'notSet', null, { assigneeId: null }, true],
    ['priority', 'is', [3, 4], { priority: 4 }, true],
    ['priority', 'is', [3, 4], { priority: 2 }, false],
    ['channel', 'isNot', ['mail'], { channel: 'form' }, true],
    ['organisation', 'is', ['o1'], { organisationId: 'o1' }, true],
    ['organisation', 'notSet', null, { organisationId: null }, true],
    ['senderVerdict', 'is', ['unverified'], { senderVerdict: 'unverified' }, true],
    ['senderVerdict', 'is', ['unverified'], {}, false],
    ['senderVerdict', 'isNot', ['unverified'], {}, true],
    ['senderVerdict', 'set', null, {}, false],
  ])

  it('means nobody by @me where nobody looks', () => {
    const mine: ConditionTest = { kind: 'test', field: 'assignee', op: 'is', value: ['@me'] }
    expect(matches(mine, ticket({ assigneeId: '' }), { uid: '', now })).toBe(false)
    expect(matches({ ...mine, field: 'department' }, ticket(), { uid: '', now })).toBe(false)
  })
})

describe('tags', () => {
  check([
    ['tags', 'hasAny', ['vip', 'lamp'], { tags: ['lamp'] }, true],
    ['tags', 'hasAny', ['VIP'], { tags: ['vip'] }, true],
    ['tags', 'hasAny', ['vip'], { tags: [] }, false],
    ['tags', 'hasAll', ['vip', 'lamp'], { tags: ['lamp', 'x', 'vip'] }, true],
    ['tags', 'hasAll', ['vip', 'lamp'], { tags: ['lamp'] }, false],
    ['tags', 'hasNone', ['vip'], { tags: ['lamp'] }, true],
    ['tags', 'hasNone', ['vip'], { tags: ['Vip'] }, false],
    ['tags', 'set', null, { tags: [] }, false],
    ['tags', 'notSet', null, { tags: [] }, true],
  ])
})

describe('a text', () => {
  const requester = { customerId: 'c', name: 'Zoë Müller', email: 'zoe@example.net' }
  check([
    ['subject', 'contains', 'LAMP', { subject: 'The arc lamp hums' }, true],
    ['subject', 'contains', 'reclamacion', { subject: 'Reclamación' }, true],
    ['subject', 'contains', 'chair', { subject: 'The arc lamp hums' }, false],
    ['subject', 'containsNot', 'chair', { subject: 'The arc lamp hums' }, true],
    ['subject', 'containsNot', 'chair', { subject: '' }, true],
    ['subject', 'startsWith', 'the', { subject: 'The arc lamp hums' }, true],
    ['subject', 'startsWith', 'arc', { subject: 'The arc lamp hums' }, false],
    ['subject', 'is', 'lamp', { subject: 'Lamp' }, true],
    ['subject', 'is', ['chair', 'lamp'], { subject: 'Lamp' }, true],
    ['subject', 'isNot', 'lamp', { subject: 'Lamp' }, false],
    ['preview', 'contains', 'ﬁx', { preview: 'please fix it' }, true],
    ['number', 'startsWith', '26-', { number: '26-000421-7' }, true],
    ['contractNumber', 'set', null, { contractNumber: null }, false],
    ['contractNumber', 'notSet', null, { contractNumber: null }, true],
    ['contractNumber', 'is', 'K-1', { contractNumber: null }, false],
    ['contractNumber', 'isNot', 'K-1', { contractNumber: null }, true],
    ['requester', 'contains', 'muller', { requester }, true],
    ['requester', 'is', 'ZOE@example.net', { requester }, true],
    ['requester', 'startsWith', 'zoe m', { requester }, true],
  ])
})

describe('a time', () => {
  const due = (n: number) => ({ sla: { nextAt: minutes(n) } })
  check([
    ['dueAt', 'withinNext', 60, due(30), true],
    ['dueAt', 'withinNext', 60, due(60), true],
    ['dueAt', 'withinNext', 60, due(61), false],
    ['dueAt', 'withinNext', 60, due(-1), false],
    ['dueAt', 'before', 0, due(-1), true],
    ['dueAt', 'before', 0, due(1), false],
    ['dueAt', 'before', '2026-11-22T12:01:00Z', due(0), true],
    ['dueAt', 'before', '2026-11-22', due(0), false],
    ['dueAt', 'after', '2026-11-22', due(0), true],
    ['dueAt', 'after', 30, due(31), true],
    ['dueAt', 'set', null, { sla: { nextAt: FAR_FUTURE } }, false],
    ['dueAt', 'notSet', null, { sla: { nextAt: FAR_FUTURE } }, true],
    ['dueAt', 'after', 0, { sla: { nextAt: FAR_FUTURE } }, false],
    ['updatedAt', 'longerAgoThan', 60, { updatedAt: minutes(-61) }, true],
    ['updatedAt', 'longerAgoThan', 60, { updatedAt: minutes(-60) }, false],
    ['createdAt', 'withinLast', 1440, { createdAt: minutes(-1440) }, true],
    ['createdAt', 'withinLast', 1440, { createdAt: minutes(-1441) }, false],
    ['createdAt', 'withinLast', 1440, { createdAt: minutes(1) }, false],
    ['lastAgentAt', 'longerAgoThan', 60, { lastAgentAt: null }, false],
    ['lastAgentAt', 'notSet', null, { lastAgentAt: null }, true],
    ['lastCustomerAt', 'before', 'yesterday', {}, false],
    ['waitingSince', 'set', null, { waitingSince: minutes(-5) }, true],
    ['snoozedUntil', 'withinNext', 10, { snoozedUntil: minutes(5) }, true],
  ])
})

describe('a number and a flag', () => {
  check([
    ['messageCount', 'atLeast', 3, { messageCount: 3 }, true],
    ['messageCount', 'atMost', 2, { messageCount: 3 }, false],
    ['messageCount', 'is', 3, { messageCount: 3 }, true],
    ['timeSpentMin', 'isNot', 3, { timeSpentMin: 4 }, true],
    ['csat', 'atMost', 2, { csat: null }, false],
    ['csat', 'isNot', 2, { csat: null }, true],
    ['csat', 'notSet', null, { csat: null }, true],
    ['snoozed', 'yes', null, { snoozedUntil: minutes(1) }, true],
    ['snoozed', 'yes', null, { snoozedUntil: minutes(0) }, false],
    ['snoozed', 'no', null, { snoozedUntil: null }, true],
    ['undelivered', 'yes', null, { undelivered: 'x@example.net' }, true],
    ['undelivered', 'no', null, {}, true],
    ['related', 'yes', null, {}, false],
    ['related', 'yes', null, { related: [{ kind: 'continues', ticketId: 'x', number: '1', why: '' }] }, true],
    ['unread', 'yes', null, {}, false],
    ['unread', 'no', null, {}, true],
  ])

  it('asks the viewer what he has not seen', () => {
    const unread: ConditionTest = { kind: 'test', field: 'unread', op: 'yes', value: null }
    const sees = (seen: number): Viewer => ({
      ...viewer,
      isUnread: ({ messageCount }) => messageCount > seen,
    })
    expect(matches(unread, ticket({ messageCount: 2 }), sees(1))).toBe(true)
    expect(matches(unread, ticket({ messageCount: 2 }), sees(2))).toBe(false)
  })
})
