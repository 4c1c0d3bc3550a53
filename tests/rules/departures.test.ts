import { deleteDoc, doc, getDoc, setDoc } from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, nobody } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { whoMay } from './support/who-may.ts'

const path = 'departures/tk000000000000000001_support'
const departure = {
  ticketId: 'tk000000000000000001',
  departmentId: 'support',
  at: new Date(),
  movedAt: new Date(),
  expiresAt: new Date(Date.now() + 1_000),
}

describe('departures', () => {
  const desk = useRulesDesk('departures', () => ({ ...sampleDesk(), [path]: departure }))

  whoMay(desk, 'read what left the department', department, (db) => getDoc(doc(db, path)))
  whoMay(desk, 'write a departure', nobody, (db) => setDoc(doc(db, path), departure))
  whoMay(desk, 'remove a departure', nobody, (db) => deleteDoc(doc(db, path)))
})
