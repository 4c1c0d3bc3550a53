import { describe, expect, it } from 'vitest'
import { sampleTicket } from '../testing/ticket.ts'
import { defaultStatuses } from '../ticket/status.ts'
import type { AgentWithId } from '../agent/schema.ts'
import type { DepartmentWithId } from '../department/schema.ts'
import type { Ticket } from '../ticket/schema.ts'
import { planBulk, type BulkDesk } from './plan-bulk.ts'
import { planUndo, recordOf } from './plan-undo.ts'
import type { BulkChange } from './schema.ts'

const now = new Date('2026-11-22T12:00:00Z')
const tomorrow = new Date('2026-11-23T08:00:00Z')
const agent = (id: string, departments: string[], active = true) =>
  ({ id, name: id, role: 'agent', departments, active }) as AgentWithId
const desk: BulkDesk = {
  statuses: defaultStatuses,
  agents: [
    agent('ana', ['support']),
    agent('ben', ['support', 'billing']),
    agent('gone', ['support'], false),
    { ...agent('ada', []), role: 'admin' },
  ],
  departments: [{ id: 'support' }, { id: 'billing' }] as DepartmentWithId[],
  now,
}
const open = { status: 'open', category: 'open', bucket: 'active' } as const
const resolved = { status: 'resolved', category: 'solved', bucket: 'done' } as const
const closed = { status: 'closed', category: 'closed', bucket: 'done' } as const
const full = Array.from({ length: 20 }, (_, n) => `tag${n}`)
const plan = (change: BulkChange, ticket: Partial<Ticket> = {}) =>
  planBulk(sampleTicket({ ...open, ...ticket }), change, desk)

describe('planBulk', () => {
  it.each<[string, BulkChange, Partial<Ticket>, object]>([
    ['resolves', { kind: 'status', status: 'resolved' }, {}, { fields: resolved, basis: { status: 'open' } }],
    [
      'resolves and lets what sleeps sleep no more',
      { kind: 'status', status: 'resolved' },
      { snoozedUntil: tomorrow },
      { fields: { ...resolved, snoozedUntil: null }, basis: { status: 'open' } },
    ],
    [
      'assigns',
      { kind: 'assignee', assigneeId: 'ana' },
      {},
      { fields: { assigneeId: 'ana' }, basis: { assigneeId: null } },
    ],
    [
      'assigns to an admin',
      { kind: 'assignee', assigneeId: 'ada' },
      {},
      { fields: { assigneeId: 'ada' }, basis: { assigneeId: null } },
    ],
    [
      'gives back',
      { kind: 'assignee', assigneeId: null },
      { assigneeId: 'ana' },
      { fields: { assigneeId: null }, basis: { assigneeId: 'ana' } },
    ],
    [
      'sets a priority',
      { kind: 'priority', priority: 4 },
      {},
      { fields: { priority: 4 }, basis: { priority: 2 } },
    ],
    [
      'adds and takes tags, which need no basis',
      { kind: 'tags', add: ['b', 'c'], remove: ['a'] },
      { tags: ['a', 'b'] },
      { fields: { tags: ['b', 'c'] } },
    ],
    [
      'moves with an assignee who works there too',
      { kind: 'department', departmentId: 'billing' },
      { assigneeId: 'ben' },
      { fields: { departmentId: 'billing' }, basis: { departmentId: 'support' } },
    ],
    [
      'moves without one who does not',
      { kind: 'department', departmentId: 'billing' },
      { assigneeId: 'ana' },
      {
        fields: { departmentId: 'billing', assigneeId: null },
        basis: { departmentId: 'support', assigneeId: 'ana' },
      },
    ],
    ['puts to sleep', { kind: 'snooze', until: tomorrow }, {}, { fields: { snoozedUntil: tomorrow } }],
    [
      'wakes',
      { kind: 'snooze', until: null },
      { snoozedUntil: tomorrow },
      { fields: { snoozedUntil: null } },
    ],
    [
      'puts spam away',
      { kind: 'spam' },
      { tags: ['a'] },
      { fields: { ...closed, tags: ['a', 'spam'] }, basis: { status: 'open' } },
    ],
    [
      'tags what is closed already as spam',
      { kind: 'spam' },
      closed,
      { fields: { ...closed, tags: ['spam'] } },
    ],
  ])('%s', (_, change, ticket, expected) => {
    expect(plan(change, ticket)).toEqual({ kind: 'change', ...expected })
  })

  it.each<[string, BulkChange, Partial<Ticket>]>([
    ['same', { kind: 'status', status: 'open' }, {}],
    ['same', { kind: 'assignee', assigneeId: null }, {}],
    ['same', { kind: 'tags', add: ['a'], remove: ['z'] }, { tags: ['a'] }],
    ['same', { kind: 'snooze', until: tomorrow }, { snoozedUntil: new Date(tomorrow) }],
    ['same', { kind: 'spam' }, { ...closed, tags: ['spam'] }],
    ['merged', { kind: 'priority', priority: 4 }, { mergedInto: 'other' }],
    ['assigneeElsewhere', { kind: 'assignee', assigneeId: 'ana' }, { departmentId: 'billing' }],
    ['assigneeElsewhere', { kind: 'assignee', assigneeId: 'gone' }, {}],
    ['assigneeElsewhere', { kind: 'assignee', assigneeId: 'unknown' }, {}],
    ['tooManyTags', { kind: 'tags', add: ['x'], remove: [] }, { tags: full }],
    ['tooManyTags', { kind: 'spam' }, { tags: full }],
    ['done', { kind: 'snooze', until: tomorrow }, resolved],
    ['failed', { kind: 'snooze', until: new Date(now) }, {}],
    ['failed', { kind: 'status', status: 'unknown' }, {}],
    ['failed', { kind: 'status', status: 'new' }, { lastAgentAt: now }],
    ['failed', { kind: 'department', departmentId: 'unknown' }, {}],
  ])('passes over as %s: %j', (reason, change, ticket) => {
    expect(plan(change, ticket)).toEqual({ kind: 'skip', reason })
  })
})

describe('planUndo', () => {
  const ticket = sampleTicket({ ...open, snoozedUntil: tomorrow, tags: ['a'] })
  const spam = planBulk(ticket, { kind: 'spam' }, desk)
  const fields = spam.kind === 'change' ? spam.fields : {}
  const record = recordOf(ticket, fields)
  const after = { ...ticket, ...fields }

  it('puts back what was there', () => {
    expect(planUndo(after, record, now)).toEqual({
      kind: 'change',
      fields: { ...open, tags: ['a'], snoozedUntil: tomorrow },
      basis: { status: 'closed' },
    })
  })

  it.each([
    ['changed', { status: 'open', category: 'open', bucket: 'active' }],
    ['changed', { tags: ['a', 'spam', 'b'] }],
    ['merged', { mergedInto: 'other' }],
    ['same', { ...open, tags: ['a'], snoozedUntil: tomorrow }],
  ] as const)('passes over as %s what is now %j', (reason, now_) => {
    expect(planUndo({ ...after, ...now_ } as Ticket, record, now)).toEqual({ kind: 'skip', reason })
  })

  it('puts nothing to sleep until a time that has come', () => {
    const later = new Date(tomorrow.getTime() + 1)
    expect(planUndo(after, record, later)).toMatchObject({ fields: { status: 'open', snoozedUntil: null } })
  })
})
