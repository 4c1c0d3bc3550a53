import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const presenceOf = (uid: string, over: Record<string, unknown> = {}) => ({
  uid,
  name: uid,
  ticketId: 'tk000000000000000001',
  departmentId: 'support',
  mode: 'viewing',
  at: serverTimestamp(),
  ...over,
})
const show = (db: Firestore, uid: string, over: Record<string, unknown> = {}) =>
  setDoc(doc(db, `presence/${uid}_tab-1`), presenceOf(uid, over))

describe('presence', () => {
  const desk = useRulesDesk('presence', () => ({
    ...sampleDesk(),
    'presence/ada_tab-0': presenceOf('ada'),
  }))
  const owner: Person[] = [agent]
  const since = (db: Firestore) =>
    query(collection(db, 'presence'), where('ticketId', '==', 'tk000000000000000001'), limit(10))

  // Least of all the customer of the ticket: nobody outside learns who is at it, or that a note is being written.
  whoMay(desk, 'ask who is at a ticket, of whatever department', ['an admin'], (db) => getDocs(since(db)))

  whoMay(desk, 'see who is at a ticket', department, (db) => getDoc(doc(db, 'presence/ada_tab-0')))
  whoMay(desk, 'show that they are at a ticket of the department', department, (db, uid) => show(db, uid))
  whoMay(desk, 'renew the presence of the agent', owner, (db) =>
    updateDoc(doc(db, 'presence/ada_tab-0'), { at: serverTimestamp() }),
  )
  whoMay(desk, 'take the presence of the agent away', owner, (db) => deleteDoc(doc(db, 'presence/ada_tab-0')))

  const good: Record<string, Record<string, unknown>> = {
    'show that they reply': { mode: 'replying' },
    'show that they have it open and are away': { mode: 'idle' },
    'show that they write a note': { mode: 'noting' },
  }
  allow(desk, agent, good, (db, over) => show(db, 'ada', over))

  const bad: Record<string, Record<string, unknown>> = {
    'be somebody else': { uid: 'lea' },
    'be at a ticket of a department that is not theirs': { departmentId: 'billing' },
    'be in a mode that is not there': { mode: 'sleeping' },
    'date their presence': { at: Timestamp.fromMillis(Date.now() + 3_600_000) },
    'have no name': { name: '' },
    'have a name over 100 characters': { name: 'x'.repeat(101) },
    'be at a ticket with a very long id': { ticketId: 'x'.repeat(61) },
    'add a field': { mood: 'fine' },
  }
  deny(desk, agent, bad, (db, over) => show(db, 'ada', over))

  const foreignIds: Record<string, string> = {
    'write under the id of a colleague': 'lea_tab-1',
    'write under an id that only begins like theirs': 'adam_tab-1',
    'write under an id without a tab': 'ada',
    'write under an id over 200 characters': `ada_${'x'.repeat(200)}`,
  }
  deny(desk, agent, foreignIds, (db, id) => setDoc(doc(db, `presence/${id}`), presenceOf('ada')))
})
