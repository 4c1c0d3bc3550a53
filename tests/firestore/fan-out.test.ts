import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { findParked, park } from '../../functions/src/adapters/parked-store.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { sweepOutbox } from '../../functions/src/delivery/sweep-outbox.ts'
import {
  headerLines,
  startSmtpProbe,
  type SmtpProbe,
} from '../../functions/src/delivery/testing/smtp-probe.ts'
import { queuedEntry } from '../../domain/outbox/index.ts'
import { judgeSender } from '../../domain/authenticity/index.ts'
import type { Message } from '../../domain/message/index.ts'
import { sampleMailFacts } from '../../domain/testing/index.ts'
import type { Ticket } from '../../domain/ticket/index.ts'
import { readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

let smtp: SmtpProbe

beforeAll(async () => {
  smtp = await startSmtpProbe()
  useEmulator(smtp.url)
  await seedTeam({
    mara: { email: 'mara@home.example' },
    otto: { email: 'otto@home.example', notify: { own: true, unassigned: false } },
    quiet: { email: 'quiet@home.example', notify: { own: false, unassigned: false } },
    gone: { email: 'gone@home.example', active: false },
    other: { email: 'other@home.example', departments: ['billing'] },
  })
})
beforeEach(() => {
  smtp.caught.length = 0
})
afterAll(async () => {
  await smtp.close()
  await db().terminate()
})

/** A filed message and its fanOut entry, drained. */
async function fanOut(ticket: Partial<Ticket>, message: Partial<Message>, withheld: string | null = null) {
  const { ticketId, messageId } = await seedTicket(ticket, message)
  const common = { ticketId, messageId, departmentId: 'support', recipient: null, mailId: null }
  const entry = { ...queuedEntry({ ...common, kind: 'fanOut' }, new Date()), autoAnswerWithheld: withheld }
  await db().doc(`outbox/${messageId}_f`).create(entry)
  await deliverEntry(`${messageId}_f`)
  const again = await deliverEntry(`${messageId}_f`)
  await sweepOutbox(new Date(Date.now() + 20_000))
  return { ticketId, messageId, again }
}
const recipients = () => smtp.caught.flatMap(({ to }) => to).sort()
const eventsOf = async (ticketId: string) => Object.values(await readAll(`tickets/${ticketId}/events`))

describe('a filed message', () => {
  it('makes the auto-answer and a notification for each operator who wants unassigned ones, once', async () => {
    const { ticketId, messageId, again } = await fanOut({}, {})
    expect(again).toBe(false)
    expect(recipients()).toEqual(['iris@example.org', 'mara@home.example'])
    expect(await eventsOf(ticketId)).toEqual([
      expect.objectContaining({ type: 'autoAnswered', by: 'system', to: 'iris@example.org' }),
    ])
    const answer = smtp.caught.find(({ to }) => to.includes('iris@example.org'))
    expect(answer?.from).toBe('')
    expect(headerLines(answer?.raw ?? '')).toContain('Auto-Submitted: auto-replied')
    const ids = Object.keys(await readAll('outbox')).filter((id) => id.startsWith(messageId))
    expect(ids).toEqual([`${messageId}_f`])
  })

  it('notifies the assignee alone when there is one', async () => {
    await fanOut({ assigneeId: 'otto' }, { baseVersion: 3 })
    expect(recipients()).toEqual(['otto@home.example'])
    const [mail] = smtp.caught
    expect(headerLines(mail?.raw ?? '')).toContain('Auto-Submitted: auto-generated')
    expect(mail?.raw).toContain('https://desk.example/t/')
  })

  it.each([
    ['an assignee who wants none', { assigneeId: 'quiet' }, {}],
    ['the operator who wrote it', {}, { from: { name: '', address: 'Mara@Home.example' } }],
  ])('does not notify %s', async (_who, ticket, message) => {
    await fanOut(ticket, { baseVersion: 3, ...message })
    expect(recipients()).toEqual([])
  })

  it('tells the history why a sender gets no automatic answer', async () => {
    const { ticketId } = await fanOut({ assigneeId: 'quiet' }, {}, 'The mail was sent by a machine.')
    expect(recipients()).toEqual([])
    expect(await eventsOf(ticketId)).toEqual([
      expect.objectContaining({ type: 'autoAnswerWithheld', why: 'The mail was sent by a machine.' }),
    ])
  })

  it('says nothing of automatic answers when it is a follow-up', async () => {
    const { ticketId } = await fanOut(
      { assigneeId: 'quiet' },
      { baseVersion: 2 },
      'Only the first is answered.',
    )
    expect(await eventsOf(ticketId)).toEqual([])
  })

  it('does not try to answer what came without an address', async () => {
    const { ticketId } = await fanOut({ assigneeId: 'quiet' }, { from: { name: 'Nobody', address: '' } })
    expect(recipients()).toEqual([])
    expect(await eventsOf(ticketId)).toEqual([expect.objectContaining({ type: 'autoAnswerWithheld' })])
  })
})

describe('an address that bounced', () => {
  const about = { ticketId: null, number: null }
  const whyWithheld = async (ticketId: string) =>
    (await eventsOf(ticketId))
      .filter(({ type }) => type !== 'autoAnswered')
      .map(({ type, why }) => [type, why])

  it('gets no automatic answer until somebody takes it out', async () => {
    const from = { name: '', address: 'Gone@Example.org' }
    await park('gone@example.org', 'No such user.', about, new Date())
    const { ticketId } = await fanOut({ assigneeId: 'quiet' }, { from })
    expect(recipients()).toEqual([])
    expect(await whyWithheld(ticketId)).toEqual([
      [
        'autoAnswerWithheld',
        expect.stringMatching(/^No automatic mail goes to gone@example\.org until .+\. No such user\.$/),
      ],
    ])
    const [parked] = Object.keys(await readAll('parked'))
    await db().doc(`parked/${parked}`).delete()
    await fanOut({ assigneeId: 'quiet' }, { from })
    expect(recipients()).toEqual(['Gone@example.org'])
  })

  it('is parked for sixty days, once, whoever asks how', async () => {
    const [first, now] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-01-02T00:00:00Z')]
    await park('Old@Example.org', 'Full.', about, first)
    await park('old@example.org ', 'Gone.', { ticketId: 't', number: '26-000001-7' }, now)
    const at = (date: string) => findParked(['OLD@example.org', 'fresh@example.org'], new Date(date))
    expect([...(await at('2026-03-02T00:00:00Z')).values()]).toEqual([
      expect.objectContaining({ address: 'old@example.org', reason: 'Gone.', number: '26-000001-7' }),
    ])
    expect((await at('2026-03-03T00:00:00Z')).size).toBe(0)
    expect((await findParked([], now)).size).toBe(0)
  })
})

describe('no automatic answer goes', () => {
  const failed = judgeSender({
    ...{ from: 'iris@example.org', envelopeFrom: 'iris@example.org' },
    checks: { spf: 'fail', dkim: 'none', dmarc: 'fail', by: 'mx.example' },
  })

  it.each<[string, Partial<Message>, string]>([
    [
      'to ourselves',
      { from: { name: '', address: 'support+x@tallowpine.example' } },
      'It comes from one of our own',
    ],
    [
      'to where nobody reads',
      { from: { name: '', address: 'noreply@example.org' } },
      'Its sender takes no answers.',
    ],
    [
      'to whom DMARC speaks against',
      { mail: sampleMailFacts({ authenticity: failed }) },
      'Its sender may be forged. DMARC',
    ],
  ])('%s', async (_, message, why) => {
    const { ticketId } = await fanOut({ assigneeId: 'quiet' }, message)
    expect(recipients()).toEqual([])
    expect(await eventsOf(ticketId)).toEqual([
      expect.objectContaining({
        type: 'autoAnswerWithheld',
        by: 'system',
        why: expect.stringContaining(why),
      }),
    ])
  })

  it('to an address that has had twenty within the hour; the history says so, the ticket is there all the same', async () => {
    const from = { name: 'Flood', address: 'flood@example.net' }
    const tickets: { ticketId: string }[] = []
    for (let n = 0; n < 22; n++) tickets.push(await fanOut({ assigneeId: 'quiet' }, { from, by: 'unknown' }))
    expect(recipients()).toEqual(Array.from({ length: 20 }, () => 'flood@example.net'))
    const events = (await Promise.all(tickets.map(({ ticketId }) => eventsOf(ticketId)))).flat()
    expect(events.map(({ type }) => type).sort()).toEqual([
      ...Array.from({ length: 2 }, () => 'autoAnswerWithheld'),
      ...Array.from({ length: 20 }, () => 'autoAnswered'),
    ])
    const withheld = events.find(({ type }) => type === 'autoAnswerWithheld')
    expect(withheld?.['why']).toContain('flood@example.net has had as many automatic mails')
  })
})
