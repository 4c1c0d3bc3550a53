import { describe, expect, it } from 'vitest'
import { SAMPLE_TIME, sampleTicket } from '../testing/index.ts'
import { defaultStatuses } from '../ticket/status.ts'
import { planScheduled, type ScheduledContext } from './plan-scheduled.ts'
import type { ScheduledReplyWithId } from './schema.ts'

const NOW = new Date(SAMPLE_TIME.getTime() + 86_400_000)
const boss = { name: '', address: 'boss@example.org' }
const scheduled: ScheduledReplyWithId = {
  ...{ id: 'later000000000000001', ticketId: 't', departmentId: 'support', by: 'mara', name: 'Mara Quill' },
  ...{ baseVersion: 1, text: 'Good morning', html: '<p>Good morning</p>', cc: [], bcc: [boss] },
  ...{ to: [{ name: '', address: 'iris@example.org' }], attachments: [], status: 'pending' },
  ...{ sendAt: NOW, state: 'waiting', error: null, createdAt: SAMPLE_TIME, updatedAt: SAMPLE_TIME },
}
const from = { name: 'Mara via Support', address: 'support@tallowpine.example' }
const plan = (change: Partial<ScheduledReplyWithId> = {}, context: Partial<ScheduledContext> = {}) =>
  planScheduled(
    { ...scheduled, ...change },
    { ticket: sampleTicket(), statuses: defaultStatuses, authorMayAnswer: true, from, ...context },
    NOW,
  )

describe('a reply whose time has come', () => {
  it('is an answer of its author on the version he had read, from that moment on', () => {
    expect(plan()).toMatchObject({
      kind: 'send',
      message: {
        ...{ text: 'Good morning', html: '<p>Good morning</p>', by: 'mara', from, at: NOW, baseVersion: 1 },
        ...{ state: 'queued', hasBcc: true },
      },
      ticket: {
        ...{ version: 2, lastMessageId: scheduled.id, status: 'pending', updatedBy: 'mara', updatedAt: NOW },
        ...{ waitingSince: null, lastAgentAt: NOW },
      },
      bcc: [boss],
    })
  })

  it('leaves at once: nobody sits there to take it back', () => {
    const sent = plan()
    expect(sent.kind === 'send' && sent.message).not.toHaveProperty('sendAt')
    expect(sent.kind === 'send' && sent.ticket).not.toHaveProperty('beforeReply')
  })

  it('answers the ticket in another status when its own is gone', () => {
    expect(plan({ status: 'gone' })).toMatchObject({ ticket: { status: 'answered', category: 'waiting' } })
  })

  it.each<[string, Partial<ScheduledContext>]>([
    ['more was said', { ticket: sampleTicket({ version: 2 }) }],
    ['the ticket was merged', { ticket: sampleTicket({ mergedInto: 'other' }) }],
    ['the ticket is gone', { ticket: null }],
    ['its author may not answer any more', { authorMayAnswer: false }],
  ])('is held, with a sentence, when %s', (_when, context) => {
    expect(plan({}, context)).toEqual({ kind: 'hold', why: expect.stringMatching(/^[A-Z].*\.$/) })
  })

  it('is left alone before, and once it is held', () => {
    expect(plan({ sendAt: new Date(NOW.getTime() + 1) })).toEqual({ kind: 'skip' })
    expect(plan({ state: 'held' })).toEqual({ kind: 'skip' })
  })
})
