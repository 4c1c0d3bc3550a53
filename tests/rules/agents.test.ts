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
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { admins, agents, nobody, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const ada = {
  name: 'Ada',
  email: 'ada@tallowpine.example',
  role: 'agent',
  departments: ['support'],
  active: true,
  notify: { own: true, unassigned: false },
  signature: 'Ada',
}
type Fields = Record<string, unknown>
const change = (db: Firestore, fields: Fields) => updateDoc(doc(db, 'agents/ada'), fields)

describe('agents', () => {
  const desk = useRulesDesk('agents', () => ({ ...sampleDesk(), 'agents/ada': ada }))
  const selfOrAdmin: Person[] = [agent, ...admins]

  whoMay(desk, 'read an agent', agents, (db) => getDoc(doc(db, 'agents/ada')))
  whoMay(desk, 'list agents', agents, (db) => getDocs(query(collection(db, 'agents'), limit(100))))
  whoMay(desk, 'change the signature of the agent', selfOrAdmin, (db) => change(db, { signature: 'A.' }))
  whoMay(desk, 'change what mails the agent gets', selfOrAdmin, (db) =>
    change(db, { notify: { own: false, unassigned: true } }),
  )
  whoMay(desk, 'change the name and address of the agent', admins, (db) =>
    change(db, { name: 'Ada L.', email: 'ada.l@tallowpine.example' }),
  )
  whoMay(desk, 'make somebody an agent', nobody, (db, uid) => setDoc(doc(db, `agents/${uid}-new`), ada))
  whoMay(desk, 'delete an agent', nobody, (db) => deleteDoc(doc(db, 'agents/ada')))

  const claims: Record<string, Fields> = {
    'change the role, which is a claim too': { role: 'admin' },
    'change the departments, which are claims too': { departments: ['support', 'billing'] },
    'let somebody go without taking the claims': { active: false },
  }
  deny(desk, 'an admin', claims, change)

  const bad: Record<string, Fields> = {
    'raise themselves': { role: 'admin' },
    'change their own name': { name: 'Boss' },
    'write a signature over 2,000 characters': { signature: 'x'.repeat(2001) },
    'write settings that are no yes or no': { notify: { own: 1, unassigned: false } },
    'leave a setting out': { notify: { own: true } },
    'add a setting': { notify: { own: true, unassigned: false, all: true } },
    'add a field': { admin: true },
  }
  deny(desk, agent, bad, change)

  const malformed: Record<string, Fields> = {
    'empty a name': { name: '' },
    'write an address over 320 characters': { email: 'x'.repeat(321) },
  }
  deny(desk, 'an admin', malformed, change)

  const good: Record<string, Fields> = {
    'write a signature of 2,000 characters': { signature: 'x'.repeat(2000) },
  }
  allow(desk, agent, good, change)
})
