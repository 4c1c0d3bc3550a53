import { describe, expect, it } from 'vitest'
import { ticketEventSchema } from '../event/schema.ts'
import { testDesk } from '../inbound/test-filing.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { SAMPLE_TIME } from '../testing/time.ts'
import { ticketSchema, type Related, type Ticket, type TicketWithId } from '../ticket/index.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import { mergeRecordSchema, planMerge, planUnmerge } from './index.ts'

const at = (minutes: number) => new Date(SAMPLE_TIME.getTime() + minutes * 60_000)
const now = at(600)
const ticket = (id: string, over: Partial<Ticket> = {}): TicketWithId => ({ ...sampleTicket(over), id })
const related = (ticketId: string): Related => ({
  kind: 'duplicateOf',
  ticketId,
  number: ticketId,
  why: 'Same.',
})

const source = ticket('source', {
  ...{ number: '26-000002-4', tags: ['lamp', 'hum'], participants: ['iris@example.org', 'bob@example.org'] },
  ...{
    waitingSince: at(10),
    lastCustomerAt: at(20),
    lastMessageId: 'newest',
    preview: 'Newest.',
    version: 3,
  },
  ...{ messageCount: 3, related: [related('target'), related('other')], status: 'open', category: 'open' },
})
const target = ticket('target', {
  ...{ number: '26-000001-9', tags: ['lamp', 'vip'], participants: ['iris@example.org', 'ann@example.org'] },
  ...{ status: 'resolved', category: 'solved', bucket: 'done', waitingSince: null, version: 5 },
  ...{ messageCount: 4, sla: { nextAt: FAR_FUTURE }, lastCustomerAt: at(0), related: [related('source')] },
})

function merge(from = source, into = target) {
  const plan = planMerge(from, into, testDesk, 'mara', now)
  if (plan.kind !== 'merge') throw new Error(plan.kind)
  return {
    plan,
    source: { ...from, ...plan.source },
    target: { ...into, ...plan.target },
    record: mergeRecordSchema.parse(plan.event.from),
  }
}

describe('merging', () => {
  const merged = merge()

  it('closes the ticket that goes and says where it went', () => {
    expect(ticketSchema.parse(merged.source)).toMatchObject({
      ...{ status: 'closed', category: 'closed', bucket: 'done', mergedInto: 'target', waitingSince: null },
      ...{ version: 4, messageCount: 3, sla: { nextAt: FAR_FUTURE }, updatedBy: 'system', updatedAt: now },
    })
    expect(merged.source.related).toEqual([related('other')])
  })

  it('unites people, tags, messages and times on the one that stays, and keeps what it is', () => {
    expect(ticketSchema.parse(merged.target)).toMatchObject({
      ...{ number: '26-000001-9', requester: target.requester, version: 6, messageCount: 7, related: [] },
      participants: ['iris@example.org', 'ann@example.org', 'bob@example.org'],
      tags: ['lamp', 'vip', 'hum'],
      ...{ waitingSince: at(10), lastCustomerAt: at(20), lastMessageId: 'newest', preview: 'Newest.' },
    })
  })

  it('brings the one that stays back when the customer waits on the one that goes', () => {
    expect(merged.target).toMatchObject({
      status: 'open',
      category: 'open',
      bucket: 'active',
      sla: { nextAt: at(13) },
    })
    const idle = merge({ ...source, waitingSince: null })
    expect(idle.target).toMatchObject({ status: 'resolved', bucket: 'done', waitingSince: null })
  })

  it('keeps the longest wait and its due time', () => {
    const waiting = ticket('target', { waitingSince: at(5), sla: { nextAt: at(6) } })
    expect(merge(source, waiting).target).toMatchObject({
      status: 'new',
      waitingSince: at(5),
      sla: { nextAt: at(6) },
    })
  })

  it('stays within the bounds of a ticket', () => {
    const many = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`)
    const full = { participants: many('a', 30), tags: many('t', 20) }
    expect(ticketSchema.parse(merge(source, ticket('target', full)).target)).toMatchObject(full)
  })

  it('is told by the history of the one that goes, with all that it takes to undo it', () => {
    expect(ticketEventSchema.parse(merged.plan.event)).toMatchObject({
      ...{ type: 'merged', by: 'mara', to: { ticketId: 'target', number: '26-000001-9' } },
    })
    expect(merged.record).toMatchObject({ messages: 3, source: { status: 'open', waitingSince: at(10) } })
  })

  it.each<[string, TicketWithId, TicketWithId, RegExp]>([
    ['into itself', source, source, /itself/],
    ['a second time', { ...source, mergedInto: 'x' }, target, /already/],
    ['into one that went', source, { ...target, mergedInto: 'x' }, /went into/],
    ['with too many messages', { ...source, messageCount: 201 }, target, /more than 200/],
  ])('is refused %s', (_, from, into, why) => {
    expect(planMerge(from, into, testDesk, 'mara', now)).toMatchObject({
      kind: 'refuse',
      why: expect.stringMatching(why),
    })
  })

  it('is done when it was done', () => {
    expect(planMerge(merged.source, merged.target, testDesk, 'mara', now)).toEqual({ kind: 'done' })
  })
})

describe('undoing it', () => {
  const merged = merge()
  function unmerge(changed: Partial<Ticket> = {}) {
    const plan = planUnmerge(merged.source, { ...merged.target, ...changed }, merged.record, 'mara', now)
    if (plan.kind !== 'unmerge') throw new Error(plan.why)
    return {
      source: { ...merged.source, ...plan.source },
      target: { ...merged.target, ...changed, ...plan.target },
      event: plan.event,
    }
  }
  const kept = { updatedAt: now, updatedBy: 'system' }

  it('makes both what they were', () => {
    const apart = unmerge()
    expect(apart.source).toEqual({ ...source, ...kept, version: 5 })
    expect(apart.target).toEqual({ ...target, ...kept, version: 7, undelivered: null })
    expect(ticketEventSchema.parse(apart.event)).toMatchObject({
      type: 'unmerged',
      from: { ticketId: 'target' },
    })
  })

  it('leaves what an agent has changed since', () => {
    const { target: left } = unmerge({ status: 'closed', category: 'closed', bucket: 'done', tags: ['mine'] })
    expect(left).toMatchObject({ status: 'closed', category: 'closed', tags: ['mine'], waitingSince: null })
  })

  it('restores no status by halves', () => {
    const { target: left } = unmerge({ status: 'in-progress' })
    expect(left).toMatchObject({ status: 'in-progress', category: 'open', bucket: 'active' })
  })

  it('leaves who waits and who takes part when somebody has written since', () => {
    const since = { version: 7, messageCount: 8, lastMessageId: 'later', lastCustomerAt: at(500) }
    const { target: left } = unmerge(since)
    expect(left).toMatchObject({
      ...{ waitingSince: at(10), status: 'open', lastMessageId: 'later', messageCount: 5, version: 8 },
      participants: merged.target.participants,
      tags: target.tags,
    })
  })

  it.each<[string, TicketWithId, TicketWithId, RegExp]>([
    ['of what is not merged', source, target, /not merged/],
    ['of what was merged on', merged.source, { ...merged.target, mergedInto: 'x' }, /Undo that first/],
  ])('is refused %s', (_, from, into, why) => {
    expect(planUnmerge(from, into, merged.record, 'mara', now)).toMatchObject({
      kind: 'refuse',
      why: expect.stringMatching(why),
    })
  })
})
