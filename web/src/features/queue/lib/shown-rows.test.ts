import { describe, expect, it } from 'vitest'
import { nextShown, waitingCount, type Shown } from './shown-rows.ts'

const rows = (ids: string) => [...ids].map((id) => ({ id, n: 0 }))
const free = { held: false, now: 1_000 }
const held = { held: true, now: 1_000 }
const ids = (shown: readonly Shown<{ id: string }>[]) =>
  shown.map(({ row, gone }) => (gone ? `-${row.id}` : row.id)).join(' ')
const start = nextShown([], rows('abc'), free)

describe('the rows a list shows', () => {
  it('are the live ones while nobody points at them', () => {
    expect(ids(start)).toBe('a b c')
    expect(ids(nextShown(start, rows('xcab'), free))).toBe('x c a b')
  })

  it('do not move, come or go while somebody does', () => {
    expect(ids(nextShown(start, rows('xcab'), held))).toBe('a b c')
    expect(ids(nextShown(start, rows('ca'), held))).toBe('a -b c')
  })

  it('change in their places all the same', () => {
    const live = [{ id: 'a', n: 7 }, ...rows('bc')]
    const next = nextShown(start, live, held)
    expect(next[0]?.row.n).toBe(7)
  })

  it('stay the same objects when nothing about them changed', () => {
    const live = start.map(({ row }) => row)
    const next = nextShown(start, [{ id: 'x', n: 0 }, ...live], free)
    expect(next[1]).toBe(start[0])
    const gone = nextShown(start, live.slice(1), held)
    expect(nextShown(gone, live.slice(1), held)[0]).toBe(gone[0])
  })

  it('are not gone any more when they came back to where they stood', () => {
    const gone = nextShown(start, rows('ac'), held)
    expect(ids(nextShown(gone, rows('abc'), free))).toBe('a b c')
  })

  it('let a row back that had left', () => {
    const gone = nextShown(start, rows('ac'), held)
    expect(ids(nextShown(gone, rows('abc'), held))).toBe('a b c')
  })

  it('follow the live ones again once the list is let go', () => {
    const kept = nextShown(start, rows('xca'), held)
    expect(ids(nextShown(kept, rows('xca'), free))).toBe('x c a')
  })

  it('take the first answer even while held: an empty list has nothing to keep still', () => {
    expect(ids(nextShown([], rows('ab'), held))).toBe('a b')
  })

  it('know what arrived while somebody watched, and what was there from the start', () => {
    const next = nextShown(start, rows('abcx'), free)
    expect(next.map(({ arrivedAt }) => arrivedAt)).toEqual([0, 0, 0, 1_000])
  })

  it('count what waits to be let in', () => {
    expect(waitingCount(start, rows('abc'))).toBe(0)
    expect(waitingCount(start, rows('xycab'))).toBe(2)
    expect(waitingCount(start, rows('xb'))).toBe(1)
  })
})
