import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../functions/src/adapters/firebase.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { sweepOutbox } from '../../functions/src/delivery/sweep-outbox.ts'
import {
  headerLines,
  startSmtpProbe,
  type SmtpProbe,
} from '../../functions/src/delivery/testing/smtp-probe.ts'
import { queuedEntry } from '../../domain/outbox/index.ts'
import type { Message } from '../../domain/message/index.ts'
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
    expect(ids.sort()).toEqual([`${messageId}_a`, `${messageId}_f`, `${messageId}_n_mara`])
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
