import { expect, it } from 'vitest'
import { sampleTicket } from '../testing/ticket.ts'
import { defaultStatuses } from '../ticket/status.ts'
import { newReply } from './new-reply.ts'

const tomorrow = new Date('2026-11-23T08:00:00Z')

it.each([
  ['answered', {}],
  ['on-hold', {}],
  ['resolved', { snoozedUntil: null }],
  ['closed', { snoozedUntil: null }],
])('an answer that makes a snoozed ticket %s changes its sleep to %j', (id, expected) => {
  const status = defaultStatuses.find((each) => each.id === id)!
  const given = {
    messageId: 'm',
    baseVersion: 1,
    by: 'ana',
    text: 'x',
    html: '',
    to: [],
    cc: [],
    hasBcc: false,
  }
  const from = { name: '', address: '' }
  const ticket = sampleTicket({ snoozedUntil: tomorrow })
  const answered = newReply({ ...given, from, ticket, attachments: [], status }, tomorrow).ticket
  const { snoozedUntil } = answered
  expect(snoozedUntil === undefined ? {} : { snoozedUntil }).toEqual(expected)
})
