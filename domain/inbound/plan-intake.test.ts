import { describe, expect, it } from 'vitest'
import { ticketEventSchema } from '../event/schema.ts'
import { testHashHex } from '../mail/test-token-key.ts'
import { messageSchema } from '../message/schema.ts'
import { outboxEntrySchema } from '../outbox/schema.ts'
import { parseNumber } from '../number/index.ts'
import { ticketSchema, type Ticket } from '../ticket/schema.ts'
import { sampleMailFacts } from '../testing/mail-facts.ts'
import { FAR_FUTURE } from '../time/far-future.ts'
import type { Incoming } from './incoming.ts'
import { emptyIntakeState, type DocumentWrite, type IntakeState } from './intake-state.ts'
import type { IntakePlan } from './plan-filed.ts'
import { planIntake } from './plan-intake.ts'
import { testDesk, testFiling, testTime } from './test-filing.ts'

const later = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)
const plan = (change: Partial<Incoming> = {}, state: IntakeState = emptyIntakeState, now = later(1)) =>
  planIntake(state, testFiling(change), testDesk, now)

const at = (writes: readonly DocumentWrite[], pattern: RegExp) =>
  writes.filter((write) => pattern.test(write.path))
const dataAt = ({ writes }: IntakePlan, pattern: RegExp) => at(writes, pattern)[0]?.data

describe('a new ticket', () => {
  const filing = testFiling()
  const created = plan()
  const { ticketId, messageId } = filing.ids
  const ticket = ticketSchema.parse(dataAt(created, /^tickets\/[^/]+$/))

  it('is six documents, each with the id that follows from the mail', () => {
    expect(created.writes.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual(
      [
        'set counters/2026',
        `create tickets/${ticketId}`,
        `create tickets/${ticketId}/messages/${messageId}`,
        `create tickets/${ticketId}/events/${messageId}`,
        `create mailKeys/${filing.keyIds.plain}`,
        `create outbox/${messageId}_f`,
      ].sort(),
    )
  })

  it('gets the next number of the year it came in', () => {
    expect(parseNumber(ticket.number)).toEqual({ year: 2026, counter: 1 })
    const counters = new Map([[2026, 420]])
    const next = plan({}, { ...emptyIntakeState, counters })
    expect(parseNumber(next.result.number ?? '')).toEqual({ year: 2026, counter: 421 })
    expect(dataAt(next, /^counters/)).toEqual({ value: 421 })
  })

  it('waits since the mail came, due by the target of its department', () => {
    expect(ticket).toMatchObject({
      ...{ status: 'new', category: 'new', bucket: 'active', version: 1, messageCount: 1 },
      ...{ waitingSince: testTime, createdAt: testTime, updatedAt: later(1), updatedBy: 'system' },
      ...{ sla: { nextAt: later(3) }, lastMessageId: messageId, preview: 'It hums.' },
    })
  })

  it('takes part: the sender and those he addressed, never ourselves', () => {
    const to = ['Support+x@tallowpine.example', 'ann@example.org'].map((address) => ({
      name: '',
      address: address.toLowerCase(),
    }))
    const cc = [{ name: '', address: 'bob@example.org' }]
    expect(dataAt(plan({ to, cc }), /^tickets\/[^/]+$/)).toMatchObject({
      participants: ['iris@example.org', 'bob@example.org', 'ann@example.org'],
      requester: { customerId: filing.customerId, name: 'Iris Vale', email: 'iris@example.org' },
    })
  })

  it('stays a queue row of 3 KB however many were addressed', () => {
    const cc = Array.from({ length: 50 }, (_, n) => ({
      name: 'x',
      address: `${'a'.repeat(300)}${n}@b.example`,
    }))
    const data = dataAt(
      plan({ cc, subject: 'x'.repeat(300), newText: 'y'.repeat(9_000) }),
      /^tickets\/[^/]+$/,
    )
    expect(JSON.stringify(data).length).toBeLessThan(3_000)
  })

  it('says in its history why, and what it may belong to', () => {
    const hint = { kind: 'mayBelongTo', ticketId: 't', number: '26-000001-9', why: 'A claim.' } as const
    const made = plan({ match: { kind: 'new', why: 'A stranger.', related: [hint] } })
    const events = at(made.writes, /\/events\//).map((write) => ticketEventSchema.parse(write.data))
    expect(events).toMatchObject([
      { type: 'created', why: 'A stranger.', via: 'mail', by: filing.customerId },
      { type: 'hint', to: hint, by: 'system', why: 'A claim.' },
    ])
    expect(dataAt(made, /^tickets\/[^/]+$/)).toMatchObject({ related: [hint] })
    expect(ticket).not.toHaveProperty('related')
  })

  it('holds back the auto-answer when it must', () => {
    const entry = dataAt(plan({ autoAnswerWithheld: 'It is bulk.' }), /^outbox/)
    expect(outboxEntrySchema.parse(entry)).toMatchObject({
      ...{ kind: 'fanOut', state: 'queued', autoAnswerWithheld: 'It is bulk.', nextTryAt: later(1) },
    })
  })

  it('may come from a sender without an address', () => {
    const nobody = plan({ sender: { name: 'Ghost', address: '' } })
    expect(dataAt(nobody, /^tickets\/[^/]+$/)).toMatchObject({ participants: [], requester: { email: '' } })
  })

  it('leaves a long body in Storage', () => {
    const text = '😀'.repeat(60_000)
    const filing = testFiling({ text, newText: text, html: '<p>x</p>' }, 'bodies/t/m.json')
    const { writes } = planIntake(emptyIntakeState, filing, testDesk, testTime)
    const message = messageSchema.parse(at(writes, /\/messages\//)[0]?.data)
    expect(message).toMatchObject({ bodyPath: 'bodies/t/m.json', html: '' })
    expect(message.text.length).toBeLessThanOrEqual(20_000)
    expect(message.text.isWellFormed()).toBe(true)
  })

  it('shows the names of attachments when there is no text', () => {
    const file = {
      name: 'lamp.jpg',
      type: 'image/jpeg',
      size: 1,
      sha256: 'x',
      cid: null,
      path: 'attachments/t/m/0',
    }
    const data = dataAt(plan({ newText: ' ', attachments: [file, file] }), /^tickets\/[^/]+$/)
    expect(data).toMatchObject({ preview: 'lamp.jpg, lamp.jpg' })
  })

  it('throws for a document that would not be valid', () => {
    expect(() => plan({ subject: 'x'.repeat(400) })).toThrow()
  })
})

describe('a follow-up', () => {
  const created = plan()
  const ticketId = testFiling().ids.ticketId
  const second = { identity: '<2@example.org>', match: { kind: 'append', ticketId, why: 'Token.' } } as const
  const stateWith = (change: Partial<Ticket>): IntakeState => {
    const ticket = created.state.tickets.get(ticketId) as Ticket
    return { ...created.state, tickets: new Map([[ticketId, { ...ticket, ...change }]]) }
  }

  it('raises version and count, and leaves number, requester and participants alone', () => {
    const sender = { name: 'Eve', address: 'eve@example.net' }
    const followUp = plan({ ...second, sender, newText: 'Still.' }, created.state)
    const patch = dataAt(followUp, /^tickets\/[^/]+$/)
    expect(followUp.result).toMatchObject({ outcome: 'appended', ticketId, why: 'Token.' })
    expect(patch).toMatchObject({ version: 2, messageCount: 2, preview: 'Still.' })
    expect(Object.keys(patch ?? {})).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(number|requester|participants|createdAt|assigneeId)$/),
      ]),
    )
    expect(dataAt(followUp, /\/messages\//)).toMatchObject({ from: sender, baseVersion: 1 })
    expect(at(followUp.writes, /^counters/)).toEqual([])
  })

  it.each([
    ['new', 'new', 'new', 'active', false],
    ['open', 'open', 'open', 'active', false],
    ['answered', 'waiting', 'open', 'active', true],
    ['on-hold', 'paused', 'open', 'active', true],
    ['resolved', 'solved', 'open', 'active', true],
    ['closed', 'closed', 'open', 'active', true],
  ] as const)('of a ticket that is %s makes it %s', (status, category, after, bucket, changed) => {
    const state = stateWith({ status, category, waitingSince: null, sla: { nextAt: FAR_FUTURE } })
    const followUp = plan({ ...second, receivedAt: later(60) }, state)
    expect(followUp.state.tickets.get(ticketId)).toMatchObject({
      ...{ status: after, category: after, bucket, waitingSince: later(60), sla: { nextAt: later(63) } },
    })
    expect(at(followUp.writes, /-status$/)).toHaveLength(changed ? 1 : 0)
  })

  it('does not restart the clock of a customer who waits already', () => {
    const followUp = plan({ ...second, receivedAt: later(60) }, created.state)
    expect(followUp.state.tickets.get(ticketId)).toMatchObject({
      waitingSince: testTime,
      lastCustomerAt: later(60),
    })
  })

  it('by a machine is filed and reopens nothing', () => {
    const state = stateWith({ status: 'resolved', category: 'solved', bucket: 'done', waitingSince: null })
    const followUp = plan({ ...second, mail: sampleMailFacts({ nature: 'automatic' }) }, state)
    expect(followUp.state.tickets.get(ticketId)).toMatchObject({
      ...{ status: 'resolved', category: 'solved', bucket: 'done', waitingSince: null, version: 2 },
    })
    const [event] = at(followUp.writes, /-quiet$/)
    expect(event?.data).toMatchObject({ type: 'filedQuietly', from: 'automatic', by: 'system' })
  })

  it('wakes a snoozed ticket', () => {
    const state = stateWith({ status: 'postponed', category: 'paused', snoozedUntil: later(600) })
    expect(plan(second, state).state.tickets.get(ticketId)).toMatchObject({
      status: 'open',
      snoozedUntil: null,
    })
  })

  it('that only says thanks wakes no snoozed ticket, and says why', () => {
    const snoozedUntil = later(600)
    const state = stateWith({ status: 'answered', category: 'waiting', snoozedUntil, waitingSince: null })
    const natureWhy = 'It only says thanks.'
    const followUp = plan({ ...second, mail: sampleMailFacts({ nature: 'thanks', natureWhy }) }, state)
    expect(followUp.state.tickets.get(ticketId)).toMatchObject({
      ...{ status: 'answered', snoozedUntil, waitingSince: null, lastCustomerAt: testTime },
    })
    expect(at(followUp.writes, /-(quiet|status)$/).map(({ data }) => data)).toMatchObject([
      { type: 'filedQuietly', from: 'thanks', why: natureWhy },
    ])
  })

  it('says on the ticket whether its sender is to be believed', () => {
    const authenticity = { verdict: 'unverified', why: 'DMARC failed.', checks: null } as const
    const mail = sampleMailFacts({ authenticity })
    expect(plan({ ...second, mail }, created.state).state.tickets.get(ticketId)).toMatchObject({
      senderVerdict: 'unverified',
    })
    expect(dataAt(plan({ mail }), /^tickets\/[^/]+$/)).toMatchObject({ senderVerdict: 'unverified' })
    expect(plan(second, created.state).state.tickets.get(ticketId)).not.toHaveProperty('senderVerdict')
  })

  it('goes on where the ticket was merged into', () => {
    const ticket = created.state.tickets.get(ticketId) as Ticket
    const tickets = new Map([
      [ticketId, { ...ticket, mergedInto: 'b' }],
      ['b', { ...ticket, number: '26-000002-4', version: 7 }],
    ])
    const followUp = plan(second, { ...created.state, tickets })
    expect(followUp.result).toMatchObject({ outcome: 'appended', ticketId: 'b', number: '26-000002-4' })
    expect(dataAt(followUp, /^tickets\/b$/)).toMatchObject({ version: 8 })
  })

  it('is not caught in a circle of merges', () => {
    const ticket = created.state.tickets.get(ticketId) as Ticket
    const tickets = new Map([
      [ticketId, { ...ticket, mergedInto: 'b' }],
      ['b', { ...ticket, mergedInto: ticketId }],
    ])
    expect(plan(second, { ...created.state, tickets }).result.outcome).toBe('appended')
  })

  it('of a ticket that is gone becomes a new one', () => {
    const orphan = plan(second, { ...created.state, tickets: new Map() })
    expect(orphan.result).toMatchObject({ outcome: 'created' })
    expect(orphan.result.why).toContain('no longer exists')
  })
})

describe('the same again', () => {
  const created = plan()

  it('is a duplicate with the number of the first', () => {
    const again = plan({}, created.state)
    const { number, ticketId, messageId } = created.result
    expect(again.result).toMatchObject({ outcome: 'duplicate', number, ticketId, messageId })
    expect(again.writes).toEqual([])
  })

  it('with other content is another mail, and that one is known afterwards', () => {
    const change = { contentHash: testHashHex('other') }
    const other = plan(change, created.state)
    expect(other.result.outcome).toBe('created')
    expect(other.result.ticketId).not.toBe(created.result.ticketId)
    expect(plan(change, other.state).result).toMatchObject({
      outcome: 'duplicate',
      number: other.result.number,
    })
    expect(plan({}, other.state).result).toMatchObject({
      outcome: 'duplicate',
      number: created.result.number,
    })
  })

  it('of an ignored mail says so, and the first leaves nothing but its key', () => {
    const ignored = plan({ match: { kind: 'ignore', why: 'Ours.' } })
    expect(ignored.result).toEqual({ outcome: 'ignored', why: 'Ours.' })
    expect(ignored.writes.map((write) => write.path)).toEqual([`mailKeys/${testFiling().keyIds.plain}`])
    expect(plan({}, ignored.state).result).toEqual({
      outcome: 'duplicate',
      why: 'The same message was ignored before.',
    })
  })
})
