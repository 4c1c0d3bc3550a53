import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteDoc, doc, setDoc, Timestamp, updateDoc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody } from './support/people.ts'
import { sampleDesk, sampleTicket, TICKET } from './support/samples.ts'
import { changeTicket } from './support/ticket-change.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
type Fields = Record<string, unknown>
const inDays = (days: number) => Timestamp.fromMillis(Date.now() + days * 86_400_000)

describe('changing a ticket', () => {
  const desk = useRulesDesk('ticket-fields', sampleDesk)

  whoMay(desk, 'change the priority', department, (db, uid) => changeTicket(db, uid, { priority: 3 }))
  whoMay(desk, 'create a ticket', nobody, (db) =>
    setDoc(doc(db, 'tickets/tk000000000000000009'), { ...sampleTicket() }),
  )
  whoMay(desk, 'delete a ticket', nobody, (db) => deleteDoc(doc(db, TICKET)))

  it('is denied once the ticket is merged into another', async () => {
    await desk.past((db) => updateDoc(doc(db, TICKET), { mergedInto: 'tk000000000000000002' }))
    await assertFails(changeTicket(desk.as(agent), 'ada', { priority: 3 }))
  })

  it('is denied when it leaves the ticket with somebody who does not see its new department', async () => {
    await desk.past((db) => updateDoc(doc(db, TICKET), { assigneeId: 'ada' }))
    await assertFails(changeTicket(desk.as(agent), 'ada', { departmentId: 'billing' }))
    await desk.past((db) => updateDoc(doc(db, TICKET), { assigneeId: 'lea' }))
    await assertSucceeds(changeTicket(desk.as(agent), 'ada', { departmentId: 'billing' }))
  })

  const good: Record<string, Fields> = {
    'change the subject': { subject: 'Lamp flickers, second floor' },
    'take the ticket': { assigneeId: 'ada' },
    'assign it to a colleague of the department': { assigneeId: 'lea' },
    'assign it to an admin': { assigneeId: 'ann' },
    'assign it to nobody': { assigneeId: null },
    'move it to another department': { departmentId: 'delivery' },
    'move it to a colleague of another department': { departmentId: 'billing', assigneeId: 'ben' },
    'snooze it until tomorrow': { snoozedUntil: inDays(1) },
    'end the snooze': { snoozedUntil: null },
    'say that no customer waits': { waitingSince: null },
    'change several fields at once': { priority: 1, tags: ['lamp', 'repair'], assigneeId: 'ada' },
  }
  allow(desk, agent, good, (db, fields) => changeTicket(db, 'ada', fields))

  const malformed: Record<string, Fields> = {
    'set priority 0': { priority: 0 },
    'set priority 5': { priority: 5 },
    'set priority two and a half': { priority: 2.5 },
    'set a priority in words': { priority: 'urgent' },
    'empty the subject': { subject: '' },
    'write a subject over 300 characters': { subject: 'x'.repeat(301) },
    'write a subject that is a number': { subject: 7 },
    'assign it to somebody unknown': { assigneeId: 'noone' },
    'assign it to somebody who has left': { assigneeId: 'gone' },
    'assign it to somebody who does not see the department': { assigneeId: 'ben' },
    'keep it when moving it out of their sight': { departmentId: 'billing', assigneeId: 'ada' },
    'assign it to a path': { assigneeId: 'ada/../lea' },
    'assign it to a map': { assigneeId: { uid: 'ada' } },
    'move it to a department that is not there': { departmentId: 'nowhere' },
    'move it to no department': { departmentId: null },
    'snooze it into the past': { snoozedUntil: inDays(-1) },
    'snooze it for three years': { snoozedUntil: inDays(1095) },
    'snooze it in words': { snoozedUntil: 'tomorrow' },
    'say that a customer waits': { waitingSince: Timestamp.now() },
    'date the change': { priority: 3, updatedAt: Timestamp.fromDate(new Date('2026-11-01T00:00:00Z')) },
    'sign with the name of a colleague': { priority: 3, updatedBy: 'lea' },
    'sign as the system': { priority: 3, updatedBy: 'system' },
  }
  const serversOnly: Record<string, Fields> = {
    'change the number': { number: '26-000001-1' },
    'move the due time': { 'sla.nextAt': inDays(9) },
    'change the requester': { requester: { customerId: 'x', name: 'X', email: 'x@example.com' } },
    'add a participant': { participants: ['noor@example.com', 'x@example.com'] },
    'raise the version without a reply': { version: 2 },
    'count a message without a reply': { messageCount: 2 },
    'name another last message without a reply': { lastMessageId: 'out00000000000000009' },
    'rewrite the preview without a reply': { preview: 'x' },
    'say that an agent answered without a reply': { lastAgentAt: Timestamp.now() },
    'say that the customer wrote': { lastCustomerAt: Timestamp.now() },
    'change when it was created': { createdAt: Timestamp.now() },
    'change the channel': { channel: 'phone' },
    'merge it into another': { mergedInto: 'tk000000000000000002' },
    'put it into a view': { viewIds: ['v'] },
    'change the rating': { csat: 5 },
    'change the time spent': { timeSpentMin: 60 },
    'change the organisation': { organisationId: 'o' },
    'fill a field of the desk': { fields: { colour: 'red' } },
    'add a field': { secret: true },
  }
  deny(desk, agent, { ...malformed, ...serversOnly }, (db, fields) => changeTicket(db, 'ada', fields))
})
