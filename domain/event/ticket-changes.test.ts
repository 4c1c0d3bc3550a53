import { describe, expect, it } from 'vitest'
import type { Ticket } from '../ticket/schema.ts'
import { movesDue, ticketChanges } from './ticket-changes.ts'

const at = new Date('2026-11-22T12:00:00Z')
const ticket = {
  status: 'new',
  category: 'new',
  assigneeId: null,
  priority: 2,
  tags: ['a'],
  departmentId: 'support',
  subject: 'Lamp',
  contractNumber: null,
  waitingSince: at,
  preview: 'x',
} as Partial<Ticket> as Ticket

describe('ticketChanges', () => {
  it.each<[Partial<Ticket>, string, unknown, unknown]>([
    [{ status: 'open' }, 'status', 'new', 'open'],
    [{ assigneeId: 'mara' }, 'assignee', null, 'mara'],
    [{ priority: 4 }, 'priority', 2, 4],
    [{ tags: ['a', 'b'] }, 'tags', ['a'], ['a', 'b']],
    [{ departmentId: 'billing' }, 'department', 'support', 'billing'],
    [{ subject: 'Lamps' }, 'subject', 'Lamp', 'Lamps'],
    [{ contractNumber: 'C-7' }, 'contract', null, 'C-7'],
  ])('%j is told', (change, type, from, to) => {
    expect(ticketChanges(ticket, { ...ticket, ...change })).toEqual([{ type, from, to }])
  })

  it('tells several in one order, and nothing that is not history', () => {
    const after = { ...ticket, subject: 'b', status: 'open', tags: ['a'], preview: 'y', waitingSince: null }
    expect(ticketChanges(ticket, after).map(({ type }) => type)).toEqual(['status', 'subject'])
    expect(ticketChanges(ticket, { ...ticket, tags: ['a'] })).toEqual([])
  })
})

describe('movesDue', () => {
  it.each<[Partial<Ticket>, boolean]>([
    [{ priority: 4 }, true],
    [{ waitingSince: null }, true],
    [{ departmentId: 'billing' }, true],
    [{ category: 'open' }, true],
    [{ waitingSince: new Date(at) }, false],
    [{ assigneeId: 'mara', tags: [] }, false],
  ])('%j: %s', (change, moves) => {
    expect(movesDue(ticket, { ...ticket, ...change })).toBe(moves)
  })
})
