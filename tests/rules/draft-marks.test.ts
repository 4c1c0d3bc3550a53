import {
  deleteDoc,
  doc,
  getDoc,
  serverTimestamp,
  setDoc,
  Timestamp,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const ticketId = 'tk000000000000000001'
const markOf = (uid: string, over: Record<string, unknown> = {}) => ({
  ...{ uid, name: uid, ticketId, departmentId: 'support', mode: 'reply', at: serverTimestamp() },
  ...over,
})
const mark = (db: Firestore, uid: string, over: Record<string, unknown> = {}) =>
  setDoc(doc(db, `draftMarks/${uid}_${ticketId}`), markOf(uid, over))

describe('the mark of a draft', () => {
  const desk = useRulesDesk('draft-marks', () => ({
    ...sampleDesk(),
    [`draftMarks/ada_${ticketId}`]: markOf('ada'),
  }))
  const owner: Person[] = [agent]

  whoMay(desk, 'see that a colleague has a draft', department, (db) =>
    getDoc(doc(db, `draftMarks/ada_${ticketId}`)),
  )
  whoMay(desk, 'mark a draft of theirs', department, (db, uid) => mark(db, uid))
  whoMay(desk, 'mark a note of theirs', department, (db, uid) => mark(db, uid, { mode: 'note' }))
  whoMay(desk, 'take away the mark of the agent', owner, (db) =>
    deleteDoc(doc(db, `draftMarks/ada_${ticketId}`)),
  )

  const bad: Record<string, Record<string, unknown>> = {
    'mark for a colleague': { uid: 'lea' },
    'mark another ticket under this id': { ticketId: 'tk000000000000000002' },
    'mark in a department that is not theirs': { departmentId: 'billing' },
    'mark without a name': { name: '' },
    'mark in a mode that is not there': { mode: 'shout' },
    'date a mark': { at: Timestamp.fromDate(new Date('2026-11-01T00:00:00Z')) },
    'tell what the draft says': { text: 'Dear Iris' },
  }
  deny(desk, agent, bad, (db, over) => mark(db, 'ada', over))
})
