import { describe, expect, it } from 'vitest'
import type { AgentWithId, Role } from '../agent/schema.ts'
import type { DepartmentWithId } from '../department/schema.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { defaultStatuses } from '../ticket/status.ts'
import type { Ticket } from '../ticket/schema.ts'
import { planActions, type ActionsDesk, type ActionsPlan } from './plan-actions.ts'
import type { Action } from './step-schema.ts'

const agent = (id: string, role: Role, departments: string[], active = true) =>
  ({ id, role, departments, active }) as AgentWithId
const desk: ActionsDesk = {
  statuses: defaultStatuses,
  agents: [
    agent('ana', 'agent', ['support']),
    agent('ben', 'agent', ['billing']),
    agent('lea', 'lead', ['support', 'billing']),
    agent('gone', 'agent', ['support'], false),
    agent('ada', 'admin', []),
  ],
  departments: [{ id: 'support' }, { id: 'billing' }, { id: 'delivery' }] as DepartmentWithId[],
  macros: [
    {
      id: 'escalate',
      name: 'Escalate',
      changes: { departmentId: 'billing', assigneeId: 'ben', addTags: ['late'] },
    },
    { id: 'broken', name: 'Broken', changes: { priority: 4, assigneeId: 'nobody' } },
  ],
  now: new Date('2026-11-23T09:00:00Z'),
}
const tell = (who: 'assignee' | 'leads' | 'department'): Action => ({ kind: 'notify', who })
const tellAgents = (...agentIds: string[]): Action => ({ kind: 'notify', who: 'agents', agentIds })
const assign = (agentId: string | null): Action => ({ kind: 'assign', agentId })
const raise: Action = { kind: 'priority', raise: true }
const macro = (macroId: string): Action => ({ kind: 'macro', macroId })
const nothing: ActionsPlan = { fields: {}, notify: [], left: [] }

describe('planActions', () => {
  it.each<[string, Action[], Partial<Ticket>, Partial<ActionsPlan>]>([
    ['tells who has it', [tell('assignee')], { assigneeId: 'ana' }, { notify: ['ana'] }],
    ['tells the leads when nobody has it', [tell('assignee')], {}, { notify: ['lea'] }],
    [
      'tells the leads when who has it has left',
      [tell('assignee')],
      { assigneeId: 'gone' },
      { notify: ['lea'] },
    ],
    ['tells the department', [tell('department')], {}, { notify: ['ana', 'lea'] }],
    [
      'tells the admins where there are no leads',
      [tell('leads')],
      { departmentId: 'delivery' },
      { notify: ['ada'] },
    ],
    ['tells agents by name', [tellAgents('ben', 'gone')], {}, { notify: ['ben'] }],
    [
      'tells each once',
      [tell('leads'), tell('department'), tellAgents('lea')],
      {},
      { notify: ['lea', 'ana'] },
    ],
    ['raises', [raise], { priority: 2 }, { fields: { priority: 3 } }],
    ['raises twice', [raise, raise], { priority: 1 }, { fields: { priority: 3 } }],
    ['does not raise above urgent', [raise], { priority: 4 }, {}],
    ['sets a priority', [{ kind: 'priority', priority: 4 }], {}, { fields: { priority: 4 } }],
    ['gives it back to everybody', [assign(null)], { assigneeId: 'ana' }, { fields: { assigneeId: null } }],
    [
      'assigns, and tells the new one',
      [assign('lea'), tell('assignee')],
      { assigneeId: 'ana' },
      { fields: { assigneeId: 'lea' }, notify: ['lea'] },
    ],
    [
      'tells the old one, and assigns',
      [tell('assignee'), assign('lea')],
      { assigneeId: 'ana' },
      { fields: { assigneeId: 'lea' }, notify: ['ana'] },
    ],
    [
      'runs a macro',
      [macro('escalate'), tell('assignee')],
      { assigneeId: 'ana' },
      { fields: { departmentId: 'billing', assigneeId: 'ben', tags: ['late'] }, notify: ['ben'] },
    ],
    [
      'goes on where one action cannot be taken',
      [assign('ben'), macro('broken'), macro('none'), raise],
      {},
      {
        fields: { priority: 3 },
        left: [
          { action: assign('ben'), reason: 'assigneeElsewhere' },
          { action: macro('broken'), reason: 'assigneeElsewhere' },
          { action: macro('none'), reason: 'gone' },
        ],
      },
    ],
    [
      'leaves a merged ticket alone',
      [raise],
      { mergedInto: 'x' },
      { left: [{ action: raise, reason: 'merged' }] },
    ],
  ])('%s', (_, actions, ticket, plan) => {
    expect(planActions(sampleTicket(ticket), actions, desk)).toEqual({ ...nothing, ...plan })
  })

  it('says so when there is nobody to tell', () => {
    const empty = { ...desk, agents: [] }
    expect(planActions(sampleTicket(), [tell('department')], empty).left).toEqual([
      { action: tell('department'), reason: 'gone' },
    ])
  })
})
