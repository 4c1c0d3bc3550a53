import { describe, expect, it } from 'vitest'
import { event, message, note } from '../testing/samples.ts'
import type { StreamMessage } from '../stream/stream.ts'
import { collisionOf as collide, notesSince, type CollisionSource } from './collision.ts'

const first = message({ id: 'first', baseVersion: 0 })
const theirs = message({ id: 'theirs', direction: 'out', by: 'agent2', baseVersion: 1 })

const collisionOf = (
  base: number | null,
  version: number,
  messages: StreamMessage[],
  more: Partial<CollisionSource> = {},
) => collide(base, { version: () => version, messages: () => messages, me: 'agent1', ...more })

describe('collisionOf', () => {
  it('is null while nothing was said since the draft was begun', () => {
    expect(collisionOf(1, 1, [first])).toBeNull()
  })

  it('is null without a draft', () => {
    expect(collisionOf(null, 5, [first, theirs])).toBeNull()
  })

  it('names what was said since, and the version to rebase on', () => {
    expect(collisionOf(1, 2, [first, theirs])).toEqual({
      ...{ since: [theirs], version: 2, by: 'others', tookBack: null },
    })
  })

  it('counts a customer’s message as well', () => {
    const again = message({ id: 'again', baseVersion: 1 })
    expect(collisionOf(1, 2, [again, first])?.since).toEqual([again])
  })

  it('knows from the ticket alone, before the message has arrived', () => {
    expect(collisionOf(1, 2, [first])).toMatchObject({ since: [], version: 2, tookBack: null })
  })

  it('knows from the message alone, before the ticket has arrived', () => {
    expect(collisionOf(1, 1, [first, theirs])?.version).toBe(2)
  })

  it('does not collide with its own reply on the way', () => {
    expect(collisionOf(1, 1, [first, { ...theirs, pending: true }])).toBeNull()
  })

  it('knows what its author sent from another page from what somebody else did', () => {
    const mine = message({ id: 'mine', direction: 'out', by: 'agent1', baseVersion: 1 })
    expect(collisionOf(1, 2, [first, mine])).toMatchObject({ since: [mine], by: 'own' })
    expect(collisionOf(1, 3, [first, mine, { ...theirs, baseVersion: 2 }])).toMatchObject({ by: 'others' })
  })

  it('says who took a reply back, when that is all that happened', () => {
    const at = new Date(first.at.getTime() + 60_000)
    const tookBack = event({ type: 'tookBack', by: 'agent2', at })
    const events = () => [tookBack]
    expect(collisionOf(2, 3, [first], { events })).toMatchObject({ since: [], tookBack: 'agent2' })
    const news = message({ id: 'news', baseVersion: 3, at: new Date(at.getTime() + 1) })
    expect(collisionOf(2, 4, [first, news], { events })).toMatchObject({ since: [news], tookBack: null })
  })
})

describe('notesSince', () => {
  const began = new Date('2026-11-20T10:00:00Z').getTime()
  const noteAt = (id: string, minutes: number, by = 'agent2') =>
    note({ id, by, at: new Date(began + minutes * 60_000) })

  it('are those of colleagues from after the author began, the newest last', () => {
    const notes = [noteAt('late', 2), noteAt('early', 1), noteAt('before', -1), noteAt('mine', 1, 'agent1')]
    expect(notesSince(began, notes, 'agent1').map(({ id }) => id)).toEqual(['early', 'late'])
    expect(notesSince(null, notes, 'agent1')).toEqual([])
  })
})
