import { describe, expect, it } from 'vitest'
import { testI18n } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { priorityMark, rowMarks, type MarkFacts } from './row-marks.ts'

const t = testI18n().global.t as (key: string, named?: Record<string, unknown>) => string
const now = Date.parse('2026-11-22T13:00:00Z')
const later = new Date(now + 60_000)
const earlier = new Date(now - 60_000)
const marks = (part: Parameters<typeof sampleTicket>[0], facts: Partial<MarkFacts> = {}) =>
  rowMarks({ ticket: sampleTicket(part), lie: null, drafts: [], me: 'me', now, ...facts }, t, (at) =>
    at.toISOString().slice(11, 16),
  ).map(({ text }) => text)

const requester = { customerId: 'c', name: 'billing@shop.example', email: 'x@evil.example' }

describe('the signs of a row', () => {
  it('say nothing of an ordinary ticket', () => {
    expect(marks({})).toEqual([])
    expect(marks({ senderVerdict: 'verified', undelivered: null, related: [] })).toEqual([])
    expect(priorityMark(2, t)).toBeNull()
  })

  it('mark who is not verified, what did not arrive and what may belong elsewhere', () => {
    const related = [
      { kind: 'duplicateOf' as const, ticketId: 't', number: '26-000001-9', why: 'Same text.' },
    ]
    expect(marks({ senderVerdict: 'unverified', undelivered: 'a@b.example', related })).toEqual([
      'Our answer did not reach a@b.example',
      'Unverified sender',
      'Possible duplicate of 26-000001-9',
    ])
  })

  it('say of a name that lies what is true, rather than that nobody vouches for it', () => {
    const lie = { kind: 'address' as const, claims: requester.name }
    expect(marks({ requester, senderVerdict: 'unverified' }, { lie })).toEqual([
      'The name shows another address; the mail is from x@evil.example',
    ])
  })

  it('tell my draft from another’s', () => {
    expect(marks({}, { drafts: ['', 'James'] })).toEqual(['You have a draft here', 'James has a draft'])
  })

  it('say who holds it, as long as he does and is not me', () => {
    const lock = (by: string, expiresAt: Date) => marks({ lock: { by, name: 'Ana', expiresAt } })
    expect(lock('ana', later)).toEqual(['Ana is answering it'])
    expect(lock('ana', earlier)).toEqual([])
    expect(lock('me', later)).toEqual([])
  })

  it('say until when it sleeps, as long as it does', () => {
    expect(marks({ snoozedUntil: later })).toEqual(['Snoozed until 13:01'])
    expect(marks({ snoozedUntil: earlier })).toEqual([])
  })
})
