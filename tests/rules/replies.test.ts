import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { doc, getDoc, setDoc, updateDoc, Timestamp } from 'firebase/firestore'
import { describe, expect, it } from 'vitest'
import { FAR_FUTURE } from '@emberdesk/domain/time'
import { useRulesDesk } from './support/desk.ts'
import { department } from './support/people.ts'
import { answeredTicket, reply, type ReplyChange } from './support/reply.ts'
import { FIRST_MESSAGE, inStatus, NEW_MESSAGE, queuedReply, sampleDesk, TICKET } from './support/samples.ts'
import { changeTicket } from './support/ticket-change.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const files = (count: number, path: string) =>
  Array.from({ length: count }, () => ({
    name: 'a.png',
    type: 'image/png',
    size: 1,
    sha256: '0',
    cid: null,
    path,
  }))
const inMinutes = (minutes: number) => Timestamp.fromMillis(Date.now() + minutes * 60_000)
const mailboxes = (count: number) =>
  Array.from({ length: count }, () => ({ name: '', address: 'a@b.example' }))

describe('a reply', () => {
  const desk = useRulesDesk('replies', sampleDesk)

  whoMay(desk, 'answer the version they read', department, (db, uid) => reply(db, uid))

  it('is stored with the ticket one version on', async () => {
    await reply(desk.as(agent), 'ada')
    const ticket = await getDoc(doc(desk.as(agent), TICKET))
    expect(ticket.data()).toMatchObject({ version: 2, messageCount: 2, lastMessageId: NEW_MESSAGE })
  })

  it('is denied to an agent who has left', async () => {
    await desk.past((db) => updateDoc(doc(db, 'agents/ada'), { active: false }))
    await assertFails(reply(desk.as(agent), 'ada'))
  })

  it('is denied once somebody has answered in between', async () => {
    await reply(desk.as('a lead of the department'), 'lea')
    await assertFails(reply(desk.as(agent), 'ada', { messageId: 'out00000000000000002' }))
  })

  it('is denied once the customer has written in between', async () => {
    await desk.past((db) => updateDoc(doc(db, TICKET), { version: 2 }))
    await assertFails(reply(desk.as(agent), 'ada'))
  })

  it('brings its formats', async () => {
    await assertSucceeds(reply(desk.as(agent), 'ada', { message: { html: 'x'.repeat(200_000) } }))
  })

  it('is not hindered by a change of a field in between', async () => {
    await desk.past((db) => updateDoc(doc(db, TICKET), { priority: 4 }))
    await assertSucceeds(reply(desk.as(agent), 'ada'))
  })

  it('says that its ticket is never due, and nothing else of when', async () => {
    const never = Timestamp.fromDate(FAR_FUTURE)
    const due = (sla: Record<string, unknown>) => reply(desk.as(agent), 'ada', { ticket: sla })
    await assertFails(due({ sla: { nextAt: never, paused: true } }))
    await assertFails(due({ 'sla.nextAt': Timestamp.fromMillis(FAR_FUTURE.getTime() - 1) }))
    await assertSucceeds(due({ 'sla.nextAt': never }))
  })

  it('alone says so: nobody makes a ticket never due without an answer', async () => {
    const fields = { waitingSince: null, 'sla.nextAt': Timestamp.fromDate(FAR_FUTURE) }
    await assertFails(changeTicket(desk.as(agent), 'ada', fields))
  })

  it('is denied without its ticket', async () => {
    const message = doc(desk.as(agent), `${TICKET}/messages/${NEW_MESSAGE}`)
    await assertFails(setDoc(message, queuedReply('ada')))
  })

  it('is denied without its message', async () => {
    await assertFails(updateDoc(doc(desk.as(agent), TICKET), answeredTicket('ada', NEW_MESSAGE)))
  })

  it('is denied when the ticket points to a message that was there before', async () => {
    await assertFails(updateDoc(doc(desk.as(agent), TICKET), answeredTicket('ada', FIRST_MESSAGE)))
  })

  const good: Record<string, ReplyChange> = {
    'reply to fifty people with copies to fifty': { message: { to: mailboxes(50), cc: mailboxes(50) } },
    'reply with twenty files and change all that may change': {
      message: {
        to: mailboxes(50),
        cc: mailboxes(50),
        attachments: files(20, `attachments/${TICKET.slice(8)}/uploads/ada/0`),
      },
      ticket: {
        ...inStatus('pending'),
        subject: 'The lamp',
        tags: Array.from({ length: 20 }, (_, i) => `tag ${i}`),
        departmentId: 'billing',
        assigneeId: 'ben',
        priority: 4,
        lock: { by: 'ada', name: 'Ada', expiresAt: inMinutes(5) },
        snoozedUntil: inMinutes(600),
      },
    },
    'reply with files and no text': {
      message: {
        text: '',
        newText: '',
        attachments: files(1, `attachments/${TICKET.slice(8)}/uploads/ada/0`),
      },
    },
  }
  allow(desk, agent, good, (db, change) => reply(db, 'ada', change))

  const badMessages: Record<string, ReplyChange> = {
    'reply in the name of a colleague': { message: { by: 'lea' } },
    'file an incoming message': { message: { direction: 'in' } },
    'reply over another channel than mail': { message: { channel: 'phone' } },
    'say that the reply is sent already': { message: { state: 'sent' } },
    'choose the Message-ID': { message: { messageId: '<mine@example.com>' } },
    'bring more than 200,000 characters of HTML': { message: { html: 'x'.repeat(200_001) } },
    'bring HTML that is no text': { message: { html: ['<b>hi</b>'] } },
    'point to a body in Storage': { message: { bodyPath: 'bodies/1.json' } },
    'point to a raw mail': { message: { rawPath: 'raw/1.eml' } },
    'date the reply': { message: { at: Timestamp.fromDate(new Date('2026-11-01T00:00:00Z')) } },
    'reply to a version they have not read': { message: { baseVersion: 0 } },
    'reply with more than 100,000 characters': { message: { text: 'x'.repeat(100_001) } },
    'reply with neither text nor file': { message: { text: '' } },
    'reply to nobody': { message: { to: [] } },
    'reply to 51 people': { message: { to: mailboxes(51) } },
    'copy in 51 people': { message: { cc: mailboxes(51) } },
    'reply with 21 files': {
      message: { attachments: files(21, `attachments/${TICKET.slice(8)}/uploads/ada/0`) },
    },
    'attach a file of another ticket': {
      message: { attachments: files(1, 'attachments/other/uploads/ada/0') },
    },
    'attach a raw mail': { message: { attachments: files(1, 'raw/2026/11/0.eml') } },
    'add a field': { message: { bcc: [] } },
    'reply under an id with capitals': { messageId: 'OUT00000000000000001' },
    'reply under a short id': { messageId: 'out1' },
  }
  const badTickets: Record<string, ReplyChange> = {
    'skip a version': { ticket: { version: 3 } },
    'keep the version': { ticket: { version: 1 } },
    'count two messages': { ticket: { messageCount: 3 } },
    'name another last message': { ticket: { lastMessageId: 'out00000000000000009' } },
    'write a preview over 140 characters': { ticket: { preview: 'x'.repeat(141) } },
    'date the answer': { ticket: { lastAgentAt: Timestamp.fromDate(new Date('2026-11-01T00:00:00Z')) } },
    'leave the customer waiting': { ticket: { waitingSince: Timestamp.now() } },
    'sign the change with another name': { ticket: { updatedBy: 'system' } },
    'answer and call the ticket new': {
      ticket: inStatus('new'),
    },
    'answer and move the due time': { ticket: { 'sla.nextAt': Timestamp.now() } },
  }
  deny(desk, agent, { ...badMessages, ...badTickets }, (db, change) => reply(db, 'ada', change))
})
