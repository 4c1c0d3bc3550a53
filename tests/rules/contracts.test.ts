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
import { admins, agents } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const contract = {
  name: 'Room lighting',
  number: 'HH-2026-1',
  organisationId: 'harbour',
  customerId: null,
  validUntil: Timestamp.fromDate(new Date('2027-12-31T00:00:00Z')),
  note: '',
}

describe('contracts', () => {
  const desk = useRulesDesk('contracts', () => ({ ...sampleDesk(), 'contracts/one': contract }))
  const write = (db: Firestore, id: string, over: Record<string, unknown> = {}) =>
    setDoc(doc(db, `contracts/${id}`), { ...contract, updatedAt: serverTimestamp(), ...over })

  whoMay(desk, 'read a contract', agents, (db) => getDoc(doc(db, 'contracts/one')))
  whoMay(desk, 'list contracts', agents, (db) => getDocs(query(collection(db, 'contracts'), limit(20))))
  whoMay(desk, 'create a contract without an end', agents, (db) => write(db, 'new', { validUntil: null }))
  whoMay(desk, 'change a contract', agents, (db) => write(db, 'one', { name: 'Lighting' }))
  whoMay(desk, 'delete a contract', admins, (db) => deleteDoc(doc(db, 'contracts/one')))

  const bad: Record<string, Record<string, unknown>> = {
    'leave the name empty': { name: '' },
    'write a name over 200 characters': { name: 'x'.repeat(201) },
    'leave the number empty': { number: '' },
    'write a number over 60 characters': { number: 'x'.repeat(61) },
    'write a number that is no text': { number: 7 },
    'write an end in words': { validUntil: 'next year' },
    'give it to a list of customers': { customerId: ['customer-1'] },
    'write a note over 2,000 characters': { note: 'x'.repeat(2_001) },
    'add a field': { price: 7 },
    'date the change': { updatedAt: new Date('2026-11-03T08:00:00Z') },
  }
  deny(desk, 'an agent of the department', bad, (db, over) => write(db, 'one', over))
  deny(desk, 'an agent of the department', { 'drop a field': {} }, (db) =>
    setDoc(doc(db, 'contracts/one'), { name: 'Lighting', updatedAt: serverTimestamp() }),
  )
  deny(desk, 'an agent of the department', { 'change it without a date': { name: 'Lighting' } }, (db, over) =>
    updateDoc(doc(db, 'contracts/one'), over),
  )
})
