import type { ConditionGroup } from '@emberdesk/domain/condition'
import { describe, expect, it } from 'vitest'
import { readFilter, writeFilter } from './filter-param.ts'

const condition: ConditionGroup = {
  kind: 'all',
  of: [
    { kind: 'test', field: 'status', op: 'is', value: ['open', 'pending'] },
    { kind: 'test', field: 'assignee', op: 'notSet', value: null },
    { kind: 'none', of: [{ kind: 'test', field: 'subject', op: 'contains', value: 'a "lamp", [broken]' }] },
  ],
}

describe('a filter in the address', () => {
  it('is short', () => {
    expect(writeFilter({ kind: 'any', of: condition.of.slice(0, 2) })).toBe(
      '["any",["status","is",["open","pending"]],["assignee","notSet"]]',
    )
  })

  it('comes back as it was', () => {
    expect(readFilter(writeFilter(condition))).toEqual(condition)
  })

  it.each([
    undefined,
    ['["all"]'],
    '',
    'all',
    '{"kind":"all"}',
    '["status","is",["open"]]',
    '["all",["nothing","is",["open"]]]',
    '["all",["status","longerAgoThan",5]]',
    '["all",["__proto__","is",[]]]',
    `["all",["subject","contains","${'a'.repeat(4_000)}"]]`,
    '['.repeat(3_000),
  ])('is none when somebody wrote %j', (param) => expect(readFilter(param)).toBeNull())
})
