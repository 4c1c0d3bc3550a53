import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import {
  deleteDoc,
  doc,
  getDoc,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  writeBatch,
  type Firestore,
} from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, type Person } from './support/people.ts'
import { answeredTicket } from './support/reply.ts'
import { FIRST_MESSAGE, queuedReply, sampleDesk, TICKET } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const lead = 'a lead of the department'
const ID = 'later000000000000001'
const KEPT = 'kept0000000000000001'
const ticketId = TICKET.slice(8)
const inHours = (hours: number) => Timestamp.fromMillis(Date.now() + hours * 3_600_000)
const mailboxes = (count: number) =>
  Array.from({ length: count }, () => ({ name: '', address: 'a@b.example' }))

const later = (uid: string, over: Record<string, unknown> = {}) => ({
  ...{ ticketId, departmentId: 'support', by: uid, name: uid, baseVersion: 1 },
  ...{
    text: 'Good morning',
    html: '',
    to: mailboxes(1),
    cc: [],
    bcc: [],
    attachments: [],
    status: 'answered',
  },
  ...{ sendAt: inHours(12), state: 'waiting', error: null },
  ...{ createdAt: serverTimestamp(), updatedAt: serverTimestamp() },
  ...over,
})
const schedule = (db: Firestore, uid: string, over: Record<string, unknown> = {}, id = ID) =>
  setDoc(doc(db, `scheduled/${id}`), later(uid, over))
const putOff = (db: Firestore, over: Record<string, unknown> = {}) =>
  updateDoc(doc(db, `scheduled/${KEPT}`), { sendAt: inHours(20), updatedAt: serverTimestamp(), ...over })

describe('a reply that goes out later', () => {
  const desk = useRulesDesk('scheduled', () => ({ ...sampleDesk(), [`scheduled/${KEPT}`]: later('ada') }))
  const author: Person[] = [agent]

  whoMay(desk, 'see it', department, (db) => getDoc(doc(db, `scheduled/${KEPT}`)))
  whoMay(desk, 'schedule one', department, (db, uid) => schedule(db, uid))
  whoMay(desk, 'put it off', author, (db) => putOff(db))
  whoMay(desk, 'cancel it', [agent, lead, 'an admin'], (db) => deleteDoc(doc(db, `scheduled/${KEPT}`)))

  it('may be sent now by its author, in place of itself', async () => {
    const db = desk.as(agent)
    const batch = writeBatch(db)
    batch.set(doc(db, `${TICKET}/messages/${KEPT}`), queuedReply('ada'))
    batch.update(doc(db, TICKET), answeredTicket('ada', KEPT))
    batch.delete(doc(db, `scheduled/${KEPT}`))
    await assertSucceeds(batch.commit())
  })
  it('may not be sent now once the desk has sent it', async () => {
    await desk.past((db) => deleteDoc(doc(db, `scheduled/${KEPT}`)))
    const db = desk.as(agent)
    const batch = writeBatch(db)
    batch.set(doc(db, `${TICKET}/messages/${KEPT}`), queuedReply('ada'))
    batch.update(doc(db, TICKET), answeredTicket('ada', KEPT))
    batch.delete(doc(db, `scheduled/${KEPT}`))
    await assertFails(batch.commit())
  })
  it('may not be put off once it is held', async () => {
    await desk.past((db) => updateDoc(doc(db, `scheduled/${KEPT}`), { state: 'held' }))
    await assertFails(putOff(desk.as(agent)))
  })
  it('is denied to an agent who has left', async () => {
    await desk.past((db) => updateDoc(doc(db, 'agents/ada'), { active: false }))
    await assertFails(schedule(desk.as(agent), 'ada'))
  })
  it('is denied once more has been said', async () => {
    await desk.past((db) => updateDoc(doc(db, TICKET), { version: 2 }))
    await assertFails(schedule(desk.as(agent), 'ada'))
  })
  it('is denied in a ticket that was merged', async () => {
    await desk.past((db) => updateDoc(doc(db, TICKET), { mergedInto: 'other' }))
    await assertFails(schedule(desk.as(agent), 'ada'))
  })
  it('is denied under the id of a message', async () => {
    await assertFails(schedule(desk.as(agent), 'ada', {}, FIRST_MESSAGE))
  })
  it('is denied under an id that is none of a message', async () => {
    await assertFails(schedule(desk.as(agent), 'ada', {}, 'LATER'))
  })

  const bad: Record<string, Record<string, unknown>> = {
    'schedule for a colleague': { by: 'lea' },
    'schedule for a time gone by': { sendAt: inHours(-1) },
    'schedule for in two years': { sendAt: inHours(2 * 8_766) },
    'schedule for no time': { sendAt: 'tomorrow' },
    'schedule in another department': { departmentId: 'billing' },
    'schedule nothing': { text: '' },
    'schedule more than 100,000 characters': { text: 'x'.repeat(100_001) },
    'schedule more than 200,000 characters of HTML': { html: 'x'.repeat(200_001) },
    'schedule to nobody': { to: [] },
    'schedule to 51 people': { to: mailboxes(51) },
    'schedule blind copies for 51 people': { bcc: mailboxes(51) },
    'schedule a file of another ticket': {
      attachments: [
        { ...{ name: 'a', type: 'a', size: 1, sha256: '', cid: null }, path: 'attachments/other/a' },
      ],
    },
    'give it a status that is not there': { status: 'nowhere' },
    'call the ticket new afterwards': { status: 'new' },
    'say that it is held': { state: 'held' },
    'say why': { error: 'Because.' },
    'date it': { createdAt: inHours(-1) },
    'add a field': { priority: 4 },
  }
  deny(desk, agent, bad, (db, over) => schedule(db, 'ada', over))

  const badChanges: Record<string, Record<string, unknown>> = {
    'put it off into the past': { sendAt: inHours(-1) },
    'change what it says': { text: 'Something else' },
    'change whom it goes to': { to: mailboxes(2) },
    'say that it was held': { state: 'held' },
    'hand it to a colleague': { by: 'lea' },
  }
  deny(desk, agent, badChanges, (db, over) => putOff(db, over))
})
