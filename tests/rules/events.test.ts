import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody } from './support/people.ts'
import { sampleDesk, TICKET } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

const event = { type: 'created', by: 'system', at: new Date(), from: null, to: null, via: 'mail', why: '' }
const path = `${TICKET}/events/first`

describe('the history of a ticket', () => {
  const desk = useRulesDesk('events', () => ({ ...sampleDesk(), [path]: event }))

  whoMay(desk, 'read an event', department, (db) => getDoc(doc(db, path)))
  whoMay(desk, 'list the history', department, (db) =>
    getDocs(query(collection(db, `${TICKET}/events`), limit(100))),
  )
  whoMay(desk, 'write an event', nobody, (db) => setDoc(doc(db, `${TICKET}/events/new`), event))
  whoMay(desk, 'change an event', nobody, (db) => updateDoc(doc(db, path), { by: 'lea' }))
  whoMay(desk, 'delete an event', nobody, (db) => deleteDoc(doc(db, path)))
})
