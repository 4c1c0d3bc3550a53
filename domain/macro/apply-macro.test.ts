import { describe, expect, it } from 'vitest'
import type { AgentWithId } from '../agent/schema.ts'
import type { BulkDesk } from '../bulk/plan-bulk.ts'
import type { DepartmentWithId } from '../department/schema.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { defaultStatuses } from '../ticket/status.ts'
import type { Ticket } from '../ticket/schema.ts'
import { applyMacro, type MacroPlan } from './apply-macro.ts'
import { macroSchema, type MacroChanges } from './schema.ts'

const agent = (id: string, departments: string[]) =>
  ({ id, role: 'agent', departments, active: true }) as AgentWithId
const desk: BulkDesk = {
  statuses: defaultStatuses,
  agents: [agent('ana', ['support']), agent('ben', ['billing'])],
  departments: [{ id: 'support' }, { id: 'billing' }] as DepartmentWithId[],
  now: new Date('2026-11-23T09:00:00Z'),
}
const open = { status: 'open', category: 'open', bucket: 'active' } as const

describe('applyMacro', () => {
  it.each<[string, MacroChanges, Partial<Ticket>, MacroPlan]>([
    [
      'changes all that it says, in one',
      { status: 'resolved', priority: 4, assigneeId: 'ana', addTags: ['refund'], removeTags: ['lamp'] },
      { tags: ['lamp', 'vip'] },
      {
        kind: 'change',
        fields: {
          ...{ status: 'resolved', category: 'solved', bucket: 'done', priority: 4, assigneeId: 'ana' },
          tags: ['vip', 'refund'],
        },
        basis: { status: 'open', assigneeId: null, priority: 2 },
      },
    ],
    [
      'moves before it assigns',
      { departmentId: 'billing', assigneeId: 'ben' },
      { assigneeId: 'ana' },
      {
        ...{ kind: 'change', fields: { departmentId: 'billing', assigneeId: 'ben' } },
        basis: { departmentId: 'support', assigneeId: 'ana' },
      },
    ],
    [
      'gives back what its owner cannot keep',
      { departmentId: 'billing' },
      { assigneeId: 'ana' },
      {
        ...{ kind: 'change', fields: { departmentId: 'billing', assigneeId: null } },
        basis: { departmentId: 'support', assigneeId: 'ana' },
      },
    ],
    [
      'leaves alone what is so already',
      { priority: 2, addTags: ['vip'] },
      {},
      { kind: 'change', fields: { tags: ['vip'] } },
    ],
    ['changes nothing where all is so already', { priority: 2 }, {}, { kind: 'skip', reason: 'same' }],
    [
      'changes nothing where one change cannot be made',
      { priority: 4, assigneeId: 'ben' },
      {},
      { kind: 'skip', reason: 'assigneeElsewhere', field: 'assigneeId' },
    ],
    [
      'changes nothing where its status is gone',
      { priority: 4, status: 'gone' },
      {},
      { kind: 'skip', reason: 'failed', field: 'status' },
    ],
    [
      'changes nothing where there would be too many tags',
      { priority: 4, addTags: ['one', 'more'] },
      { tags: Array.from({ length: 19 }, (_, n) => `tag${n}`) },
      { kind: 'skip', reason: 'tooManyTags', field: 'addTags' },
    ],
    [
      'leaves a merged ticket alone',
      { priority: 4 },
      { mergedInto: 'other' },
      { kind: 'skip', reason: 'merged' },
    ],
  ])('%s', (_, changes, ticket, plan) => {
    expect(applyMacro(sampleTicket({ ...open, ...ticket }), { changes }, desk)).toEqual(plan)
  })
})

it('a macro changes something', () => {
  const fits = (changes: object) => macroSchema.safeParse({ name: 'Refund', changes }).success
  expect([{}, { status: undefined }, { priority: 4 }, { assigneeId: null }].map(fits)).toEqual([
    ...[false, false, true, true],
  ])
})
