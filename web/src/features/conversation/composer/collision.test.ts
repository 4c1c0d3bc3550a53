import { describe, expect, it } from 'vitest'
import { message } from '../testing/samples.ts'
import { collisionOf } from './collision.ts'

const first = message({ id: 'first', baseVersion: 0 })
const theirs = message({ id: 'theirs', direction: 'out', by: 'agent2', baseVersion: 1 })

describe('collisionOf', () => {
  it('is null while nothing was said since the draft was begun', () => {
    expect(collisionOf(1, 1, [first])).toBeNull()
  })

  it('is null without a draft', () => {
    expect(collisionOf(null, 5, [first, theirs])).toBeNull()
  })

  it('names what was said since, and the version to rebase on', () => {
    expect(collisionOf(1, 2, [first, theirs])).toEqual({ since: [theirs], version: 2 })
  })

  it('counts a customer’s message as well', () => {
    const again = message({ id: 'again', baseVersion: 1 })
    expect(collisionOf(1, 2, [again, first])?.since).toEqual([again])
  })

  it('knows from the ticket alone, before the message has arrived', () => {
    expect(collisionOf(1, 2, [first])).toEqual({ since: [], version: 2 })
  })

  it('knows from the message alone, before the ticket has arrived', () => {
    expect(collisionOf(1, 1, [first, theirs])?.version).toBe(2)
  })

  it('does not collide with its own reply on the way', () => {
    expect(collisionOf(1, 1, [first, { ...theirs, pending: true }])).toBeNull()
  })
})
