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
  const desk = useRulesDesk('customers', () => ({
    ...sampleDesk(),
    'customers/customer-1': customer,
    'organisations/harbour': { name: 'Harbour Hotel' },
  }))

  whoMay(desk, 'read a customer', agents, (db) => getDoc(doc(db, 'customers/customer-1')))
  whoMay(desk, 'list customers', agents, (db) => getDocs(query(collection(db, 'customers'), limit(50))))
  whoMay(desk, 'correct the name and phone of a customer', agents, (db) =>
    change(db, { name: 'Noor B.', phones: ['+31 20 555 0100'] }),
  )
  whoMay(desk, 'write a note about a customer', agents, (db) => change(db, { note: 'Calls before noon.' }))
  whoMay(desk, 'add an address of a customer', agents, (db) =>
    change(db, { emails: ['noor@example.com', 'noor@work.example'] }),
  )
  whoMay(desk, 'put a customer into an organisation', agents, (db) =>
    change(db, { organisationId: 'harbour' }),
  )
  whoMay(desk, 'take a customer out of all organisations', agents, (db) =>
    change(db, { organisationId: null, phones: [] }),
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
    'take all addresses away': { emails: [] },
    'write an address that is none': { emails: ['noor'] },
    'write an address in capitals': { emails: ['Noor@example.com'] },
    'write two addresses as one': { emails: ['noor@example.com\nnoor@work.example'] },
    'write an address that is no text': { emails: [7] },
    'write a phone over 40 characters': { phones: ['1'.repeat(41)] },
    'write an empty phone': { phones: [''] },
    'write a phone that is no text': { phones: [{ number: '1' }] },
    'write a note over 5,000 characters': { note: 'x'.repeat(5_001) },
    'write a note that is no text': { note: ['x'] },
    'put a customer into a number': { organisationId: 7 },
    'put a customer into an organisation that is not there': { organisationId: 'nowhere' },
    'put a customer into a path': { organisationId: 'harbour/../x' },
    'change when a customer came to be': { createdAt: new Date() },
    'date the change': { updatedAt: new Date('2026-11-03T08:00:00Z') },
    'add a field': { vip: true },
  }
  deny(desk, 'an agent of the department', bad, change)
})
