import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCondition } from '../condition/parse.ts'
import { matches } from '../condition/matches.ts'
import { sampleTicket } from '../testing/ticket.ts'
import type { Ticket, TicketWithId } from '../ticket/schema.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import { builtInIds, builtInView, builtInViews, departmentOfView, departmentView } from './built-in.ts'
import { groupOf } from './group.ts'
import { sortFieldSchema, viewSchema } from './schema.ts'
import { compareBy } from './sort.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const at = (minutes: number) => new Date(now + minutes * 60_000)
const ticket = (id: string, part: Partial<Ticket> = {}): TicketWithId => ({ ...sampleTicket(part), id })

describe('built-in views', () => {
  it.each([...builtInViews, departmentView('support')])('$id is a sound view', (view) => {
    expect(viewSchema.parse(view)).toMatchObject({ name: view.name })
    expect(parseCondition(view.condition)).toEqual(view.condition)
    expect(builtInView(view.id)).toEqual(view)
  })

  it.each<[string, Partial<Ticket>, string[]]>([
    ['new, nobody has it', {}, ['unassigned', 'open', 'in-support']],
    ['mine', { category: 'open', assigneeId: 'mara' }, ['mine', 'open', 'in-support']],
    ["a colleague's", { category: 'open', assigneeId: 'finn' }, ['open', 'in-support']],
    ['waiting', { category: 'waiting', bucket: 'waiting' }, ['waiting']],
    ['paused', { category: 'paused', bucket: 'waiting', assigneeId: 'mara' }, ['waiting']],
    ['asleep', { assigneeId: 'mara', snoozedUntil: at(1) }, ['snoozed']],
    ['awake again', { assigneeId: 'mara', snoozedUntil: at(0) }, ['mine', 'open', 'in-support']],
    ['in another department', { departmentId: 'billing' }, ['unassigned', 'open']],
  ])('%s', (_name, part, expected) => {
    const open = [...builtInViews, departmentView('support')].filter(({ scope }) => scope === 'open')
    const found = open.filter(({ condition }) => matches(condition, ticket('t', part), { uid: 'mara', now }))
    expect(found.map(({ id }) => id)).toEqual(expected)
  })

  it('is found by its id, and nothing else is', () => {
    expect(builtInIds.map((id) => builtInView(id)?.id)).toEqual([...builtInIds])
    expect(builtInView('toString')).toBeNull()
    expect(builtInView('in-')).toBeNull()
    expect(departmentOfView('in-billing')).toBe('billing')
    expect(departmentOfView('mine')).toBeNull()
  })
})

describe('compareBy', () => {
  const ids = (rows: TicketWithId[]) => rows.map(({ id }) => id)

  it('puts what lacks the key last in both directions, ties by id', () => {
    const rows = [
      ticket('never', { sla: { nextAt: FAR_FUTURE } }),
      ticket('b', { sla: { nextAt: at(5) } }),
      ticket('a', { sla: { nextAt: at(5) } }),
      ticket('soon', { sla: { nextAt: at(1) } }),
    ]
    expect(ids(rows.toSorted(compareBy({ by: 'dueAt', direction: 'asc' })))).toEqual([
      'soon',
      'a',
      'b',
      'never',
    ])
    expect(ids(rows.toSorted(compareBy({ by: 'dueAt', direction: 'desc' })))).toEqual([
      'a',
      'b',
      'soon',
      'never',
    ])
  })
  it('compares texts as people do', () => {
    const rows = ['Zebra', 'lamp 10', 'Äpfel', 'Lamp 9', ''].map((subject) => ticket(subject, { subject }))
    expect(ids(rows.toSorted(compareBy({ by: 'subject', direction: 'asc' })))).toEqual([
      'Äpfel',
      'Lamp 9',
      'lamp 10',
      'Zebra',
      '',
    ])
  })
  it('is a total order by every field', () => {
    const some = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      minutes: fc.option(fc.integer({ min: -2, max: 2 })),
      text: fc.constantFrom('', 'Lamp', 'lämp', 'chair'),
      priority: fc.constantFrom(1 as const, 2 as const),
    })
    const made = some.map(({ id, minutes, text, priority }) => {
      const when = minutes === null ? null : at(minutes)
      const times = { sla: { nextAt: when ?? FAR_FUTURE }, waitingSince: when, snoozedUntil: when }
      const requester = { customerId: '', name: text, email: '' }
      return ticket(id, { ...times, subject: text, requester, priority })
    })
    const sorts = fc.record({
      by: fc.constantFrom(...sortFieldSchema.options),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    })
    fc.assert(
      fc.property(sorts, made, made, made, (sort, a, b, c) => {
        const compare = compareBy(sort)
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
        if (a.id !== b.id) expect(compare(a, b)).not.toBe(0)
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('groupOf', () => {
  const row = ticket('t', { status: 'open', assigneeId: null, priority: 4, organisationId: 'o1' })
  it.each([
    ['status', 'open'],
    ['assignee', ''],
    ['department', 'support'],
    ['priority', '4'],
    ['requester', 'c1'],
    ['organisation', 'o1'],
    ['channel', 'mail'],
    [null, ''],
  ] as const)('by %s: %j', (group, key) => {
    expect(groupOf({ group }, row)).toBe(key)
  })
})
