import { MAX_DEPTH, newTest, type ConditionGroup } from '@emberdesk/domain/condition'
import { describe, expect, it } from 'vitest'
import { soundPart } from './sound-part.ts'

const status = { kind: 'test', field: 'status', op: 'is', value: ['open'] } as const
const unfinished = newTest('assignee')

describe('the sound part of a condition', () => {
  it('is all of it when nothing is wrong', () => {
    const tree: ConditionGroup = { kind: 'all', of: [status, { kind: 'any', of: [status] }] }
    expect(soundPart(tree)).toEqual(tree)
  })

  it('leaves out what is not finished, wherever it stands', () => {
    const tree: ConditionGroup = {
      kind: 'all',
      of: [unfinished, status, { kind: 'any', of: [unfinished, status, unfinished] }, unfinished],
    }
    expect(soundPart(tree)).toEqual({ kind: 'all', of: [status, { kind: 'any', of: [status] }] })
  })

  it('leaves out groups that say nothing, and is every ticket when nothing is left', () => {
    const any: ConditionGroup = { kind: 'any', of: [unfinished] }
    expect(soundPart({ kind: 'all', of: [status, any, { kind: 'none', of: [any] }] })).toEqual({
      kind: 'all',
      of: [status],
    })
    expect(soundPart(any)).toEqual({ kind: 'all', of: [] })
  })

  it('is nothing when the groups lie too deep', () => {
    let tree: ConditionGroup = { kind: 'all', of: [status] }
    for (let n = 0; n <= MAX_DEPTH; n++) tree = { kind: 'all', of: [tree] }
    expect(soundPart(tree)).toBeNull()
  })
})
