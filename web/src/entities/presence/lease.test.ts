import type { Presence } from '@emberdesk/domain/presence'
import { describe, expect, it } from 'vitest'
import { byTicket, liveLeases } from './lease.ts'

const now = new Date('2026-11-01T12:00:00.000Z').getTime()
const lease = (uid: string, part: Partial<Presence> = {}): Presence => ({
  uid,
  name: uid,
  ticketId: 't1',
  departmentId: 'support',
  mode: 'viewing',
  at: new Date(now),
  ...part,
})

describe('leases of presence', () => {
  it('hold for 120 s and a little grace, then they are dropped', () => {
    const old = (seconds: number) => lease(`${seconds}`, { at: new Date(now - seconds * 1_000) })
    const live = liveLeases([old(0), old(119), old(124), old(126), old(900)], now)
    expect(live.map(({ uid }) => uid)).toEqual(['0', '119', '124'])
  })

  it('give the same list again while nothing ran out, so that nothing is drawn', () => {
    const leases = [lease('ana'), lease('ben')]
    const first = liveLeases(leases, now)
    expect(liveLeases(leases, now + 1_000, first)).toBe(first)
    expect(liveLeases([...leases, lease('cem')], now, first)).not.toBe(first)
  })

  it('show a person with several tabs once, in the busiest mode', () => {
    const tabs = [lease('ana'), lease('ana', { mode: 'replying' }), lease('ana', { mode: 'noting' })]
    expect(
      byTicket(tabs)
        .get('t1')
        ?.map(({ uid, mode }) => [uid, mode]),
    ).toEqual([['ana', 'replying']])
  })

  it('put who is replying first, and keep tickets apart', () => {
    const people = [lease('ana'), lease('zoe', { mode: 'replying' }), lease('ben', { ticketId: 't2' })]
    const found = byTicket(people)
    expect(found.get('t1')?.map(({ uid }) => uid)).toEqual(['zoe', 'ana'])
    expect(found.get('t2')?.map(({ uid }) => uid)).toEqual(['ben'])
  })
})
