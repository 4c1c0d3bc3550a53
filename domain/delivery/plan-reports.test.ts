import { describe, expect, it } from 'vitest'
import { ticketEventSchema } from '../event/schema.ts'
import { messageSchema } from '../message/schema.ts'
import { sampleMessage, sampleReply } from '../testing/message.ts'
import { sampleTicket } from '../testing/ticket.ts'
import { SAMPLE_TIME } from '../testing/time.ts'
import { ticketSchema } from '../ticket/schema.ts'
import { defaultStatuses } from '../ticket/status.ts'
import { queuedDeliveries } from './deliveries-of.ts'
import { planReports, reportedRecipient, type RecipientReport, type ReportedMail } from './plan-reports.ts'

const NOW = new Date(SAMPLE_TIME.getTime() + 3_600_000)
const context = { statuses: defaultStatuses, hash: (text: string) => text, now: NOW }
const iris = 'iris@example.org'
const two = 'two@example.org'

const answered = sampleTicket({
  status: 'answered',
  category: 'waiting',
  bucket: 'waiting',
  assigneeId: 'mara',
  waitingSince: null,
  snoozedUntil: new Date(NOW.getTime() + 86_400_000),
  sla: { nextAt: new Date('9999-12-31T00:00:00.000Z') },
})
function sentReply(...addresses: string[]): ReportedMail {
  const to = addresses.map((address) => ({ name: '', address }))
  const deliveries = queuedDeliveries({ to, cc: [] }, SAMPLE_TIME, 'sent')
  const message = sampleReply({ to, state: 'sent', deliveries })
  return {
    ...{ ticketId: 't', ticket: answered, messageTicketId: 't', messageId: 'm', message },
    kind: 'reply',
    recipients: addresses,
  }
}
const report = (over: Partial<RecipientReport> = {}): RecipientReport => ({
  address: iris,
  state: 'bounced',
  detail: '550 5.1.1 No such user',
  hard: true,
  at: NOW,
  by: 'bounce',
  rawPath: 'raw/2026/11/0.eml',
  ...over,
})

describe('a blind copy that came back', () => {
  const boss = 'boss@example.org'
  const mail: ReportedMail = {
    ...sentReply(iris),
    recipients: [iris, boss],
    blind: [{ address: boss, state: 'sent', at: SAMPLE_TIME, detail: null }],
  }
  const plan = planReports(mail, [report({ address: boss })], context)

  it('is told where no customer reads, and the ticket stays as it is', () => {
    expect(plan).toMatchObject({
      ...{ message: null, ticket: null },
      blind: [{ address: boss, state: 'bounced', detail: '550 5.1.1 No such user' }],
      cameBack: [{ address: boss, park: true, blind: true }],
    })
    expect(Object.values(plan.events)).toMatchObject([{ type: 'bounced', to: { address: boss } }])
  })

  it('changes nothing when it is reported again', () => {
    const again = planReports({ ...mail, blind: plan.blind! }, [report({ address: boss })], context)
    expect(again).toEqual({ message: null, blind: null, ticket: null, events: {}, cameBack: [] })
  })

  it('does not keep the customer’s own copy from coming back', () => {
    const both = planReports(mail, [report({ address: boss }), report()], context)
    expect(both).toMatchObject({
      message: { state: 'bounced', error: expect.not.stringContaining(boss) },
      ticket: { undelivered: iris },
      blind: [{ state: 'bounced' }],
    })
  })
})

describe('an answer that came back', () => {
  const plan = planReports(sentReply(iris, two), [report()], context)

  it('says so on the message, for the one recipient', () => {
    expect(plan.message).toMatchObject({
      state: 'bounced',
      error: `The mail to ${iris} came back: 550 5.1.1 No such user`,
      deliveries: [
        { address: iris, state: 'bounced', at: NOW, detail: '550 5.1.1 No such user' },
        { address: two, state: 'sent' },
      ],
    })
    expect(() => messageSchema.parse({ ...sampleReply(), ...plan.message })).not.toThrow()
  })

  it('opens the ticket for who has it, due at once, and names the address', () => {
    expect(plan.ticket).toEqual({
      ...{ status: 'open', category: 'open', bucket: 'active', undelivered: iris, waitingSince: NOW },
      ...{ snoozedUntil: null, sla: { nextAt: NOW }, updatedAt: NOW, updatedBy: 'system' },
    })
    expect(() => ticketSchema.parse({ ...answered, ...plan.ticket })).not.toThrow()
  })

  it('tells the history what came back and what follows', () => {
    const events = Object.values(plan.events)
    expect(events).toEqual([
      expect.objectContaining({
        type: 'bounced',
        by: 'system',
        to: { address: iris, messageId: 'm', mail: 'reply', rawPath: 'raw/2026/11/0.eml' },
        why: '550 5.1.1 No such user',
      }),
      expect.objectContaining({ type: 'status', from: 'answered', to: 'open' }),
    ])
    for (const event of events) expect(() => ticketEventSchema.parse(event)).not.toThrow()
  })

  it('parks the address when nobody is reached there, and only then', () => {
    expect(plan.cameBack).toEqual([
      { address: iris, why: '550 5.1.1 No such user', park: true, blind: false },
    ])
    const full = planReports(sentReply(iris), [report({ hard: false })], context)
    expect(full.cameBack).toMatchObject([{ park: false }])
    expect(full.ticket).toMatchObject({ undelivered: iris })
  })

  it('changes nothing when it is reported again', () => {
    const mail = sentReply(iris, two)
    const after = {
      ...mail,
      message: { ...mail.message, ...plan.message },
      ticket: { ...answered, ...plan.ticket },
    }
    const nothing = { message: null, blind: null, ticket: null, events: {}, cameBack: [] }
    expect(planReports(after, [report({ at: new Date(NOW.getTime() + 5) })], context)).toEqual(nothing)
  })

  it('leaves the status of a ticket that is open, and the clock of one that waits', () => {
    const waitingSince = new Date(SAMPLE_TIME.getTime() - 1)
    const ticket = sampleTicket({ status: 'new', category: 'new', waitingSince })
    const { ticket: patch, events } = planReports({ ...sentReply(iris), ticket }, [report()], context)
    expect(patch).not.toHaveProperty('status')
    expect(patch).toMatchObject({ waitingSince, undelivered: iris })
    expect(Object.values(events).map(({ type }) => type)).toEqual(['bounced'])
  })
})

describe('other reports about an answer', () => {
  it('delivered: only the recipient changes', () => {
    const plan = planReports(sentReply(iris), [report({ state: 'delivered', detail: '' })], context)
    expect(plan).toMatchObject({ message: { state: 'delivered' }, ticket: null, events: {}, cameBack: [] })
  })

  it('delayed: the history tells, the ticket stays', () => {
    const plan = planReports(sentReply(iris), [report({ state: 'delayed', detail: 'Greylisted' })], context)
    expect(plan).toMatchObject({
      message: { state: 'sent', deliveries: [{ state: 'delayed' }] },
      ticket: null,
    })
    expect(Object.values(plan.events)).toMatchObject([{ type: 'delayed', why: 'Greylisted' }])
  })

  it('several at once count one after another', () => {
    const reports = [report({ state: 'delayed' }), report({ state: 'delivered' }), report({ address: two })]
    const plan = planReports(sentReply(iris, two), reports, context)
    expect(plan.message?.deliveries).toMatchObject([{ state: 'delivered' }, { state: 'bounced' }])
    expect(plan.ticket).toMatchObject({ undelivered: two })
  })

  it('about somebody it never went to mean nothing', () => {
    const plan = planReports(sentReply(iris, two), [report({ address: 'eve@example.net' })], context)
    expect(plan).toEqual({ message: null, blind: null, ticket: null, events: {}, cameBack: [] })
  })

  it('about a mailbox that the only recipient forwards to mean him, but do not park him', () => {
    const plan = planReports(sentReply(iris), [report({ address: 'iris@home.example' })], context)
    expect(plan.cameBack).toMatchObject([{ address: iris, park: false }])
  })
})

describe('what the desk sent by itself', () => {
  const auto: ReportedMail = {
    ...{ ticketId: 't', ticket: answered, messageTicketId: 't', messageId: 'm' },
    message: sampleMessage(),
    kind: 'autoAnswer',
    recipients: [iris],
  }

  it('is told in the history and parked, and the ticket stays as it is', () => {
    const plan = planReports(auto, [report()], context)
    expect(plan).toMatchObject({ message: null, ticket: null, cameBack: [{ address: iris, park: true }] })
    expect(Object.values(plan.events)).toMatchObject([{ type: 'bounced', to: { mail: 'autoAnswer' } }])
  })

  it('is told under the same id each time', () => {
    const later = { ...report(), at: new Date(NOW.getTime() + 60_000) }
    const ids = [report(), later].map((each) => Object.keys(planReports(auto, [each], context).events))
    expect(ids[0]).toEqual(ids[1])
  })

  it('means nothing when it was delivered or is late', () => {
    const reports = [report({ state: 'delivered' }), report({ state: 'delayed' })]
    expect(planReports(auto, reports, context)).toMatchObject({ events: {}, cameBack: [] })
  })
})

describe('what our own mail server refuses', () => {
  it('is failed, and brings the ticket back as well', () => {
    const failed = report({ state: 'failed', detail: 'The mail server refused it.', by: 'outbox' })
    const plan = planReports(sentReply(iris), [failed], context)
    expect(plan).toMatchObject({
      message: { state: 'failed', error: 'The mail server refused it.' },
      ticket: { undelivered: iris, category: 'open' },
      cameBack: [{ address: iris, park: true }],
    })
    expect(Object.values(plan.events).map(({ type }) => type)).toEqual(['deliveryFailed', 'status'])
  })
})

describe('the recipient of a report', () => {
  it.each([
    ['IRIS@example.org ', [iris, two], iris],
    ['', [iris], iris],
    ['', [iris, two], null],
    ['eve@example.net', [iris, two], null],
    ['eve@example.net', [], null],
  ])('%j of %j is %j', (address, recipients, expected) => {
    expect(reportedRecipient(address, recipients)).toBe(expected)
  })
})
