import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { senderVerdictSchema } from '../authenticity/schema.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { categorySchema } from '../ticket/category.ts'
import { channelSchema } from '../ticket/channel.ts'
import { priorities } from '../ticket/priority.ts'
import type { TicketWithId } from '../ticket/schema.ts'
import { choicesOf, conditionFaults } from './faults.ts'
import {
  conditionFields,
  MAX_DEPTH,
  MAX_TESTS,
  operatorsOf,
  type Condition,
  type ConditionField,
  type ConditionGroup,
  type ConditionTest,
  type Operator,
} from './fields.ts'
import { matches } from './matches.ts'
import { parseCondition } from './parse.ts'
import { conditionGroupSchema } from './schema.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const viewer = { uid: 'mara', now, departments: ['support'] }
const fields = Object.keys(conditionFields) as ConditionField[]
const ops = Object.values(operatorsOf).flat() as Operator[]

const values = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', 'support', 'lamp', '@me', '2026-11-22', 'mara'),
  fc.integer({ min: -5, max: 2_000 }),
  fc.array(fc.constantFrom<string | number>('support', 'mail', '@me', 1, 4, 'vip'), { maxLength: 3 }),
)
/** Any operator with any field and value: most do not belong together. */
const anyTest: fc.Arbitrary<ConditionTest> = fc.record({
  kind: fc.constant('test' as const),
  field: fc.constantFrom(...fields),
  op: fc.constantFrom(...ops),
  value: values,
})
const trees = fc.letrec<{ part: Condition; group: ConditionGroup }>((tie) => ({
  part: fc.oneof({ maxDepth: 3, withCrossShrink: true }, anyTest, tie('group')),
  group: fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
    of: fc.array(tie('part'), { maxLength: 4 }),
  }),
}))
const moments = fc.option(
  fc.date({ min: new Date(now - 9e7), max: new Date(now + 9e7), noInvalidDate: true }),
)
const tickets: fc.Arbitrary<TicketWithId> = fc
  .record({
    status: fc.constantFrom('new', 'open'),
    departmentId: fc.constantFrom('support', 'billing'),
    assigneeId: fc.constantFrom(null, 'mara', 'finn'),
    priority: fc.constantFrom(...priorities),
    tags: fc.subarray(['vip', 'lamp', 'support']),
    subject: fc.constantFrom('', 'Lamp', 'lámp'),
    lastAgentAt: moments,
    snoozedUntil: moments,
    csat: fc.option(fc.integer({ min: 1, max: 5 })),
  })
  .map((part) => ({ ...sampleTicket(part), id: 't' }))
const holds = (condition: Condition, ticket: TicketWithId) => matches(condition, ticket, viewer)
const parts = fc.array(trees.part, { maxLength: 4 })

describe('matches', () => {
  it('gives an answer to every tree', () => {
    fc.assert(fc.property(trees.part, tickets, (tree, ticket) => typeof holds(tree, ticket) === 'boolean'))
  })
  it('of nothing: all and none hold, any does not', () => {
    const ticket = { ...sampleTicket(), id: 't' }
    expect((['all', 'any', 'none'] as const).map((kind) => holds({ kind, of: [] }, ticket))).toEqual([
      true,
      false,
      true,
    ])
  })
  it('none is the opposite of any', () => {
    fc.assert(
      fc.property(parts, tickets, (of, ticket) => {
        expect(holds({ kind: 'none', of }, ticket)).toBe(!holds({ kind: 'any', of }, ticket))
      }),
    )
  })
  it('not all is any not', () => {
    const not = (part: Condition): Condition => ({ kind: 'none', of: [part] })
    fc.assert(
      fc.property(parts, tickets, (of, ticket) => {
        expect(!holds({ kind: 'all', of }, ticket)).toBe(holds({ kind: 'any', of: of.map(not) }, ticket))
      }),
    )
  })
  it('is the same in any order of the parts', () => {
    fc.assert(
      fc.property(trees.group, tickets, (tree, ticket) => {
        expect(holds({ ...tree, of: tree.of.toReversed() }, ticket)).toBe(holds(tree, ticket))
      }),
    )
  })
  it.each([
    ['is', 'isNot'],
    ['set', 'notSet'],
    ['hasAny', 'hasNone'],
    ['contains', 'containsNot'],
    ['yes', 'no'],
  ] as const)('%s and %s are opposites on every field that has them', (one, other) => {
    fc.assert(
      fc.property(anyTest, tickets, (test, ticket) => {
        const known: readonly Operator[] = operatorsOf[conditionFields[test.field]]
        fc.pre(known.includes(one) && known.includes(other))
        expect(holds({ ...test, op: one }, ticket)).toBe(!holds({ ...test, op: other }, ticket))
      }),
    )
  })
  it('never fails on a ticket that lacks fields', () => {
    fc.assert(fc.property(anyTest, (test) => typeof holds(test, { id: 't' } as TicketWithId) === 'boolean'))
  })
})

describe('conditionFaults', () => {
  const all = (...of: Condition[]): ConditionGroup => ({ kind: 'all', of })
  const test = (field: ConditionField, op: Operator, value: ConditionTest['value']): ConditionTest => ({
    kind: 'test',
    field,
    op,
    value,
  })
  it.each<[ConditionField, Operator, ConditionTest['value'], string | null]>([
    ['status', 'is', ['open'], null],
    ['status', 'is', [], 'value'],
    ['status', 'is', [''], 'value'],
    ['status', 'contains', 'x', 'operator'],
    ['status', 'set', null, null],
    ['status', 'set', 'x', 'value'],
    ['priority', 'is', [1, 4], null],
    ['priority', 'is', [5], 'value'],
    ['priority', 'is', ['1'], 'value'],
    ['category', 'isNot', ['solved'], null],
    ['category', 'is', ['asleep'], 'value'],
    ['channel', 'is', ['fax'], 'value'],
    ['tags', 'hasAll', ['vip'], null],
    ['tags', 'hasAll', [7], 'value'],
    ['subject', 'contains', ' ', 'value'],
    ['subject', 'contains', ['a', 'b'], 'value'],
    ['subject', 'is', ['a', 'b'], null],
    ['dueAt', 'before', -30, null],
    ['dueAt', 'before', '2026-13-01', 'value'],
    ['dueAt', 'before', '2026-02-28', null],
    ['dueAt', 'withinNext', '2026-02-28', 'value'],
    ['dueAt', 'withinNext', -1, 'value'],
    ['csat', 'atMost', 2, null],
    ['csat', 'atMost', '2', 'value'],
    ['unread', 'yes', null, null],
    ['unread', 'yes', 1, 'value'],
  ])('%s %s %j: %s', (field, op, value, code) => {
    expect(conditionFaults(all(test(field, op, value)))).toEqual(code ? [{ path: [0], code }] : [])
  })
  it('bounds depth and number, and says where', () => {
    const nest = (depth: number): ConditionGroup => (depth === 1 ? all() : all(nest(depth - 1)))
    expect(conditionFaults(nest(MAX_DEPTH))).toEqual([])
    expect(conditionFaults(nest(MAX_DEPTH + 1))).toEqual([{ path: [0, 0, 0, 0, 0], code: 'tooDeep' }])
    const sound = test('unread', 'no', null)
    const half = all(...Array<Condition>(MAX_TESTS / 2).fill(sound))
    expect(conditionFaults(all(half, half))).toEqual([])
    expect(conditionFaults(all(half, half, sound))).toEqual([{ path: [], code: 'tooMany' }])
  })
  it('knows the choices that the schemas know', () => {
    expect(choicesOf('category')).toEqual(categorySchema.options)
    expect(choicesOf('channel')).toEqual(channelSchema.options)
    expect(choicesOf('senderVerdict')).toEqual(senderVerdictSchema.options)
    expect(choicesOf('priority')).toEqual([...priorities].reverse())
    expect(choicesOf('status')).toBeNull()
  })
})

describe('parseCondition', () => {
  it('takes what the schema takes and is without fault, nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(trees.part, fc.jsonValue()), (value) => {
        const sound = conditionGroupSchema.safeParse(value)
        const takes = sound.success && conditionFaults(sound.data).length === 0
        expect(parseCondition(value)).toEqual(takes ? sound.data : null)
      }),
      { numRuns: 500 },
    )
  })
  it('drops what does not belong there', () => {
    const dirty = { kind: 'all', of: [], extra: 1 }
    expect(parseCondition(dirty)).toEqual({ kind: 'all', of: [] })
  })
  it.each([
    [{ kind: 'all', of: [{ kind: 'test', field: 'toString', op: 'is', value: ['x'] }] }],
    [{ kind: 'all', of: Array(21).fill({ kind: 'all', of: [] }) }],
    [{ kind: 'all', of: [{ kind: 'test', field: 'subject', op: 'contains', value: 'x'.repeat(201) }] }],
    [{ kind: 'all', of: [{ kind: 'test', field: 'tags', op: 'hasAny', value: Array(51).fill('x') }] }],
    [{ kind: 'test', field: 'unread', op: 'yes', value: null }],
  ])('refuses %j', (value) => {
    expect(parseCondition(value)).toBeNull()
  })
})
