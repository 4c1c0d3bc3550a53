import { describe, expect, it } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import { departmentView, fixedViews, inView, isQueueView, viewSpec, type QueueView } from './queue-view.ts'

const who = { uid: 'ana', departments: ['billing', 'support'] }
const views: QueueView[] = [...fixedViews, departmentView('support')]

describe('views of the queue', () => {
  it('knows its own names and no others', () => {
    expect(views.every(isQueueView)).toBe(true)
    expect(['', 'all', 'in-', 'Mine', '__proto__'].filter(isQueueView)).toEqual([])
  })

  it.each([
    [
      'mine',
      [
        ['assigneeId', '==', 'ana'],
        ['bucket', '==', 'active'],
      ],
      'sla.nextAt',
    ],
    [
      'unassigned',
      [
        ['assigneeId', '==', null],
        ['bucket', '==', 'active'],
      ],
      'sla.nextAt',
    ],
    ['open', [['bucket', '==', 'active']], 'sla.nextAt'],
    ['waiting', [['bucket', '==', 'waiting']], 'sla.nextAt'],
    ['done', [['bucket', '==', 'done']], 'updatedAt'],
  ] as const)('asks for %s in my departments alone, in its order', (view, where, order) => {
    const spec = viewSpec(view, who)
    expect(spec?.where).toEqual([['departmentId', 'in', who.departments], ...where])
    expect(spec?.orderBy[0]?.[0]).toBe(order)
    expect(spec?.limit).toBe(50)
  })

  it('asks for one department only when it is mine', () => {
    expect(viewSpec('in-support', who)?.where[0]).toEqual(['departmentId', 'in', ['support']])
    expect(viewSpec('in-board', who)).toBeNull()
  })

  it('asks nothing without departments, because rules are no filters', () => {
    for (const view of views) expect(viewSpec(view, { uid: 'ana', departments: [] })).toBeNull()
  })

  it.each([
    [{}, ['unassigned', 'open', 'in-support']],
    [{ assigneeId: 'ana' }, ['mine', 'open', 'in-support']],
    [{ assigneeId: 'ben', departmentId: 'billing' }, ['open']],
    [{ bucket: 'waiting' as const, assigneeId: 'ana' }, ['waiting']],
    [{ bucket: 'done' as const }, ['done']],
  ])('counts a ticket with %j under %j', (part, expected) => {
    const ticket = sampleTicket(part)
    expect(views.filter((view) => inView(view, ticket, 'ana'))).toEqual(expected)
  })
})
