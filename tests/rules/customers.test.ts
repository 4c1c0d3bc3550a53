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
  updateDoc,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, nobody } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const customer = {
  name: 'Noor',
  emails: ['noor@example.com'],
  phones: [],
  organisationId: null,
  createdAt: new Date('2026-11-02T08:00:00Z'),
  updatedAt: new Date('2026-11-02T08:00:00Z'),
}
const change = (db: Firestore, fields: Record<string, unknown>) =>
  updateDoc(doc(db, 'customers/customer-1'), { updatedAt: serverTimestamp(), ...fields })

describe('customers', () => {
  const desk = useRulesDesk('customers', () => ({ ...sampleDesk(), 'customers/customer-1': customer }))

  whoMay(desk, 'read a customer', agents, (db) => getDoc(doc(db, 'customers/customer-1')))
  whoMay(desk, 'list customers', agents, (db) => getDocs(query(collection(db, 'customers'), limit(50))))
  whoMay(desk, 'correct the name and phone of a customer', agents, (db) =>
    change(db, { name: 'Noor B.', phones: ['+31 20 555 0100'] }),
  )
  whoMay(desk, 'create a customer', nobody, (db) =>
    setDoc(doc(db, 'customers/new'), { ...customer, updatedAt: serverTimestamp() }),
  )
  whoMay(desk, 'delete a customer', nobody, (db) => deleteDoc(doc(db, 'customers/customer-1')))

  const bad: Record<string, Record<string, unknown>> = {
    'write a name over 200 characters': { name: 'x'.repeat(201) },
    'give a customer 21 addresses': { emails: Array.from({ length: 21 }, () => 'a@b.example') },
    'give a customer 21 phones': { phones: Array.from({ length: 21 }, () => '1') },
    'write addresses that are no list': { emails: 'a@b.example' },
    'put a customer into a number': { organisationId: 7 },
    'change when a customer came to be': { createdAt: new Date() },
    'date the change': { updatedAt: new Date('2026-11-03T08:00:00Z') },
    'add a field': { vip: true },
  }
  deny(desk, 'an agent of the department', bad, change)
})
