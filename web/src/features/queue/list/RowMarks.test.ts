import type { LyingName } from '@emberdesk/domain/authenticity'
import { describe, expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import RowMarks from './RowMarks.vue'

const marks = (part: Parameters<typeof sampleTicket>[0], lie: LyingName | null = null) =>
  mountWithDesk(RowMarks, { props: { ticket: sampleTicket(part), lie } })
    .findAll('[role=img]')
    .map((mark) => mark.attributes('aria-label'))

const requester = { customerId: 'c', name: 'billing@shop.example', email: 'x@evil.example' }
const why = 'Same text.'

describe('RowMarks', () => {
  it('says nothing of an ordinary ticket', () => {
    expect(marks({})).toEqual([])
    expect(marks({ senderVerdict: 'verified', undelivered: null, related: [] })).toEqual([])
  })

  it('marks who is not verified, what did not arrive and what may belong elsewhere', () => {
    const related = [{ kind: 'duplicateOf' as const, ticketId: 't', number: '26-000001-9', why }]
    expect(marks({ senderVerdict: 'unverified', undelivered: 'a@b.example', related })).toEqual([
      'Our answer did not reach a@b.example',
      'Unverified sender',
      'Possible duplicate of 26-000001-9',
    ])
  })

  it('says of a name that lies what is true, rather than that nobody vouches for it', () => {
    const lie = { kind: 'address' as const, claims: requester.name }
    expect(marks({ requester, senderVerdict: 'unverified' }, lie)).toEqual([
      'The name shows another address; the mail is from x@evil.example',
    ])
  })
})
