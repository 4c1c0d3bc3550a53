import { describe, expect, it } from 'vitest'
import { testsOf, withAdded, withPart } from './edit.ts'
import {
  conditionFields,
  operatorsOf,
  type Condition,
  type ConditionField,
  type ConditionGroup,
} from './fields.ts'
import { usesClock, usesField } from './uses.ts'
import { emptyValue, newTest, operatorsFor, valueKind, withOperator } from './value-kind.ts'

const a = newTest('status')
const b = newTest('tags')
const tree: ConditionGroup = { kind: 'all', of: [a, { kind: 'any', of: [b] }] }

describe('changing a tree', () => {
  it('replaces, removes and adds at a path, and leaves the rest as it is', () => {
    const changed = withPart(tree, [1, 0], a)
    expect(changed).toEqual({ kind: 'all', of: [a, { kind: 'any', of: [a] }] })
    expect(changed.of[0]).toBe(a)
    expect(withPart(tree, [0], null)).toEqual({ kind: 'all', of: [{ kind: 'any', of: [b] }] })
    expect(withAdded(tree, [1], a).of[1]).toEqual({ kind: 'any', of: [b, a] })
    expect(withAdded(tree, [], b).of).toHaveLength(3)
    expect(withPart(tree, [], { kind: 'none', of: [] })).toEqual({ kind: 'none', of: [] })
  })
  it('changes nothing where there is nothing', () => {
    expect(withPart(tree, [5], a)).toBe(tree)
    expect(withPart(tree, [0, 0], a)).toBe(tree)
    expect(withAdded(tree, [0], a)).toBe(tree)
  })
  it('lists the tests', () => {
    expect(testsOf(tree)).toEqual([a, b])
  })
})

describe('values of a builder', () => {
  it('begins each field with its first operator and the value that goes with it', () => {
    for (const field of Object.keys(conditionFields) as ConditionField[]) {
      const test = newTest(field)
      expect(test.op).toBe(operatorsOf[conditionFields[field]][0])
      expect(test.value).toEqual(emptyValue(field, test.op))
    }
  })
  it('keeps the value when the operator takes the same, else empties it', () => {
    const test = { ...newTest('status'), value: ['open'] }
    expect(withOperator(test, 'isNot').value).toEqual(['open'])
    expect(withOperator(test, 'set').value).toBeNull()
    expect(withOperator(newTest('dueAt'), 'withinNext').value).toBe(1_440)
  })
  it('knows what each comparison is made with', () => {
    expect(operatorsFor('csat').map((op) => valueKind('csat', op))).toEqual([
      'number',
      'number',
      'number',
      'number',
      'nothing',
      'nothing',
    ])
    expect(valueKind('dueAt', 'before')).toBe('moment')
    expect(valueKind('dueAt', 'longerAgoThan')).toBe('minutes')
    expect(valueKind('unread', 'yes')).toBe('nothing')
  })
})

describe('what a condition uses', () => {
  const time = (op: 'before' | 'withinLast' | 'set', value: string | number | null): Condition => ({
    kind: 'none',
    of: [{ kind: 'test', field: 'dueAt', op, value }],
  })
  it('is the clock for spans, not for dates', () => {
    expect(usesClock(time('before', 30))).toBe(true)
    expect(usesClock(time('withinLast', 30))).toBe(true)
    expect(usesClock(time('before', '2026-11-22'))).toBe(false)
    expect(usesClock(time('set', null))).toBe(false)
    expect(usesClock(tree)).toBe(false)
  })
  it('is a field anywhere in the tree', () => {
    expect(usesField(tree, 'tags')).toBe(true)
    expect(usesField(tree, 'unread')).toBe(false)
  })
})
