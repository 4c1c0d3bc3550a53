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
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody, type Person } from './support/people.ts'
import { sampleDesk, TICKET } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const daysFromNow = (days: number) => Timestamp.fromMillis(Date.now() + days * 86_400_000)
const leads: Person[] = ['a lead of the department', 'an admin']
const entries = `${TICKET}/time`
const book = (db: Firestore, uid: string, over: Record<string, unknown> = {}) =>
  setDoc(doc(db, `${entries}/new`), { minutes: 15, text: 'Call', by: uid, at: serverTimestamp(), ...over })

describe('time entries', () => {
  const desk = useRulesDesk('time-entries', () => ({
    ...sampleDesk(),
    [`${entries}/of-ada`]: { minutes: 5, text: '', by: 'ada', at: new Date() },
    [`${entries}/of-lea`]: { minutes: 5, text: '', by: 'lea', at: new Date() },
  }))

  whoMay(desk, 'read a time entry', department, (db) => getDoc(doc(db, `${entries}/of-ada`)))
  whoMay(desk, 'list the time entries', department, (db) =>
    getDocs(query(collection(db, entries), limit(100))),
  )
  whoMay(desk, 'book time', department, (db, uid) => book(db, uid))
  whoMay(desk, 'book what was done the day before', department, (db, uid) =>
    book(db, uid, { at: daysFromNow(-1) }),
  )
  whoMay(desk, 'change a time entry', nobody, (db) => updateDoc(doc(db, `${entries}/of-ada`), { minutes: 9 }))
  whoMay(desk, 'delete a time entry of an agent', department, (db) => deleteDoc(doc(db, `${entries}/of-ada`)))
  whoMay(desk, 'delete a time entry of a lead', leads, (db) => deleteDoc(doc(db, `${entries}/of-lea`)))

  const bad: Record<string, Record<string, unknown>> = {
    'book no time': { minutes: 0 },
    'book more than a day': { minutes: 1441 },
    'book half a minute': { minutes: 0.5 },
    'write more than 500 characters': { text: 'x'.repeat(501) },
    'book time of a colleague': { by: 'lea' },
    'book at a time that is yet to come': { at: daysFromNow(1) },
    'book what was done over a month ago': { at: daysFromNow(-32) },
    'book at a time in words': { at: 'today' },
    'add a field': { rate: 100 },
  }
  deny(desk, 'an agent of the department', bad, (db, over) => book(db, 'ada', over))
})
