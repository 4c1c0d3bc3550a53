import { describe, expect, it } from 'vitest'
import { SAMPLE_TIME, sampleMessage, sampleReply, sampleTicket } from '../testing/index.ts'
import type { Message, MessageWithId } from '../message/schema.ts'
import { defaultStatuses } from '../ticket/status.ts'
import type { Ticket } from '../ticket/schema.ts'
import { newReply } from './new-reply.ts'
import { planUndo, type UndoPlan } from './plan-undo.ts'

const REPLY = 'reply000000000000001'
const LATER = new Date(SAMPLE_TIME.getTime() + 120_000)
const statusOf = (id: string) => defaultStatuses.find((status) => status.id === id)!
const inMinutes = (minutes: number) => new Date(SAMPLE_TIME.getTime() + minutes * 60_000)

/** A ticket as a reply with `Answered` leaves it, and the reply. */
function answered(ticket: Partial<Ticket> = {}, messageId = REPLY, at = inMinutes(1)) {
  const before = sampleTicket({ assigneeId: 'lea', ...ticket })
  const { message, ticket: changes } = newReply(
    {
      ...{ ticket: before, messageId, baseVersion: before.version, by: 'mara' },
      ...{ text: 'Turn it up.', html: '', from: { name: '', address: '' } },
      ...{ to: [{ name: '', address: 'iris@example.org' }], cc: [], hasBcc: false, attachments: [] },
      ...{ status: statusOf('answered'), sendAt: LATER },
    },
    at,
  )
  const fields = Object.entries(changes).filter(([name]) => name !== 'sla.nextAt')
  return { before, message, ticket: { ...before, ...Object.fromEntries(fields) } as Ticket }
}

function undo(
  { ticket, message }: { ticket: Ticket; message: Message },
  { by = 'mara', others = [] as MessageWithId[], messageId = REPLY } = {},
): UndoPlan {
  return planUndo({ ticket, messageId, message, others }, by, defaultStatuses, LATER)
}
function undone(...args: Parameters<typeof undo>) {
  const plan = undo(...args)
  if (plan.kind !== 'undo') throw new Error(plan.why)
  return plan
}

describe('taking a reply back', () => {
  it('gives the ticket back what the reply replaced, one version on', () => {
    const { before, ...reply } = answered()
    const plan = undone(reply)
    expect({ ...reply.ticket, ...plan.ticket }).toEqual({
      ...before,
      ...{ version: 3, updatedAt: LATER, updatedBy: 'mara', beforeReply: null },
    })
    expect(plan.isLast).toBe(true)
    expect(plan.event).toMatchObject({ type: 'tookBack', by: 'mara', at: LATER })
  })

  it('leaves a status alone that somebody has set since, and the rest goes back', () => {
    const reply = answered()
    const ticket = { ...reply.ticket, status: 'pending', category: 'paused', bucket: 'waiting' } as const
    const plan = undone({ ...reply, ticket })
    expect(plan.ticket).not.toHaveProperty('status')
    expect(plan.ticket).toMatchObject({ waitingSince: SAMPLE_TIME, assigneeId: 'lea' })
  })

  it('leaves an assignee alone whom somebody has set since', () => {
    const reply = answered()
    const plan = undone({ ...reply, ticket: { ...reply.ticket, assigneeId: 'tom' } })
    expect(plan.ticket).not.toHaveProperty('assigneeId')
  })

  it('keeps what the customer wrote since: he waits from his first question on', () => {
    const reply = answered()
    const ticket: Ticket = {
      ...reply.ticket,
      ...{ version: 3, messageCount: 3, lastMessageId: 'again', preview: 'And the cable?' },
      ...{ status: 'open', category: 'open', bucket: 'active', waitingSince: inMinutes(2) },
    }
    const plan = undone({ ...reply, ticket })
    const after = { ...ticket, ...plan.ticket }
    expect(after).toMatchObject({
      ...{ version: 4, messageCount: 2, lastMessageId: 'again', preview: 'And the cable?', status: 'open' },
      ...{ waitingSince: SAMPLE_TIME, lastAgentAt: null },
    })
    expect(plan.isLast).toBe(false)
  })

  it('does not make a customer wait who did not', () => {
    const reply = answered({ waitingSince: null })
    expect({ ...reply.ticket, ...undone(reply).ticket }).toMatchObject({ waitingSince: null })
  })

  it.each([
    ['somebody else', answered().message, 'lea', /^Only who wrote/],
    ['when it has left', { ...answered().message, state: 'sent' as const }, 'mara', /has left already/],
    ['when it is on its way', { ...answered().message, messageId: '<a@b>' }, 'mara', /has left already/],
    ['a customer’s message', { ...sampleMessage(), by: 'mara' }, 'mara', /has left already/],
  ])('is refused: %s', (_what, message, by, why) => {
    const { ticket } = answered()
    expect(undo({ ticket, message }, { by })).toMatchObject({
      kind: 'refuse',
      why: expect.stringMatching(why),
    })
  })

  it('is refused in a ticket that was merged meanwhile', () => {
    const reply = answered()
    expect(undo({ ...reply, ticket: { ...reply.ticket, mergedInto: 'other' } })).toMatchObject({
      kind: 'refuse',
    })
  })
})

describe('of two replies', () => {
  const question: MessageWithId = { ...sampleMessage(), id: 'message0000000000001' }
  const first = answered()
  const second = answered(first.ticket, 'reply000000000000002', inMinutes(2))
  const secondReply: MessageWithId = { ...second.message, id: 'reply000000000000002' }

  it('the first can be taken back, and the ticket stays answered by the second', () => {
    const plan = undone(
      { ticket: second.ticket, message: first.message },
      { others: [secondReply, question] },
    )
    const after = { ...second.ticket, ...plan.ticket }
    expect(after).toMatchObject({
      ...{ status: 'answered', waitingSince: null, lastMessageId: 'reply000000000000002', messageCount: 2 },
    })
    const both = undone(
      { ticket: after as Ticket, message: second.message },
      { messageId: 'reply000000000000002' },
    )
    expect({ ...after, ...both.ticket }).toMatchObject({
      ...{ waitingSince: question.at, lastMessageId: question.id, lastAgentAt: null, bucket: 'active' },
      ...{ messageCount: 1, preview: 'It hums. What now?' },
    })
  })

  it('both can be taken back, the second first: the customer waits again', () => {
    const one = undone(second, { messageId: 'reply000000000000002' })
    const between = { ...second.ticket, ...one.ticket, beforeReply: undefined } as Ticket
    expect(between).toMatchObject({ lastMessageId: REPLY, status: 'answered' })
    const two = undone({ ticket: between, message: first.message }, { others: [question] })
    expect({ ...between, ...two.ticket }).toMatchObject({
      ...{ waitingSince: question.at, lastMessageId: question.id, lastAgentAt: null },
      ...{ bucket: 'active', messageCount: 1 },
    })
  })

  it('an older answer stays the last one', () => {
    const older: MessageWithId = { ...sampleReply(), id: 'older', at: inMinutes(-5) }
    const reply = answered({ lastAgentAt: older.at })
    const ticket = { ...reply.ticket, beforeReply: undefined } as Ticket
    const plan = undone({ ticket, message: reply.message }, { others: [question, older] })
    expect(plan.ticket).toMatchObject({ lastAgentAt: older.at, waitingSince: question.at })
  })
})
