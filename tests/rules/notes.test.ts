import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody, type Person } from './support/people.ts'
import { sampleDesk, TICKET } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const leads: Person[] = ['a lead of the department', 'an admin']
const TICKET_FILES = 'attachments/tk000000000000000001/uploads/ada/a'
const fileAt = (path: string) => ({ name: 'a.png', type: 'image/png', size: 1, sha256: 'a', cid: null, path })
const write = (db: Firestore, uid: string, over: Record<string, unknown> = {}) =>
  setDoc(doc(db, `${TICKET}/notes/new`), { text: 'Ask delivery.', by: uid, at: serverTimestamp(), ...over })

describe('notes', () => {
  const desk = useRulesDesk('notes', () => ({
    ...sampleDesk(),
    [`${TICKET}/notes/of-ada`]: { text: 'Known fault.', by: 'ada', at: new Date() },
    [`${TICKET}/notes/of-lea`]: { text: 'Refund agreed.', by: 'lea', at: new Date() },
  }))

  whoMay(desk, 'read a note', department, (db) => getDoc(doc(db, `${TICKET}/notes/of-ada`)))
  whoMay(desk, 'list the notes of a ticket', department, (db) =>
    getDocs(query(collection(db, `${TICKET}/notes`), orderBy('at', 'desc'), limit(50))),
  )
  whoMay(desk, 'write a note', department, (db, uid) => write(db, uid))
  whoMay(desk, 'change a note', nobody, (db) => updateDoc(doc(db, `${TICKET}/notes/of-ada`), { text: 'x' }))
  whoMay(desk, 'delete a note of an agent', department, (db) => deleteDoc(doc(db, `${TICKET}/notes/of-ada`)))
  whoMay(desk, 'delete a note of a lead', leads, (db) => deleteDoc(doc(db, `${TICKET}/notes/of-lea`)))

  const good: Record<string, Record<string, unknown>> = {
    'write a note of 50,000 characters': { text: 'x'.repeat(50_000) },
    'write a note with 100,000 characters of HTML': { html: 'x'.repeat(100_000) },
    'call 20 colleagues': { mentions: Array.from({ length: 20 }, (_, index) => `agent${index}`) },
    'call nobody': { mentions: [] },
    'attach 20 files of the ticket': { attachments: Array.from({ length: 20 }, () => fileAt(TICKET_FILES)) },
  }
  allow(desk, agent, good, (db, over) => write(db, 'ada', over))

  const bad: Record<string, Record<string, unknown>> = {
    'write an empty note': { text: '' },
    'write a note over 50,000 characters': { text: 'x'.repeat(50_001) },
    'write a note that is no text': { text: 7 },
    'sign a note with the name of a colleague': { by: 'lea' },
    'date a note': { at: Timestamp.fromDate(new Date('2026-11-01T00:00:00Z')) },
    'write a note with over 100,000 characters of HTML': { html: 'x'.repeat(100_001) },
    'write a note whose HTML is no text': { html: null },
    'call 21 colleagues': { mentions: Array.from({ length: 21 }, (_, index) => `agent${index}`) },
    'call somebody who is no text': { mentions: [{ uid: 'lea' }] },
    'call a name over two lines': { mentions: ['lea\nben'] },
    'call somebody without a name': { mentions: [''] },
    'call somebody of 129 characters': { mentions: ['x'.repeat(129)] },
    'attach 21 files': { attachments: Array.from({ length: 21 }, () => fileAt(TICKET_FILES)) },
    'attach a file of another ticket': {
      attachments: [fileAt('attachments/tk000000000000000002/uploads/ada/a')],
    },
    'attach what is no list': { attachments: fileAt(TICKET_FILES) },
    'add a field to a note': { pinned: true },
  }
  deny(desk, agent, bad, (db, over) => write(db, 'ada', over))
})
